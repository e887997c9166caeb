import {
  chained,
  isLast,
  isoTime,
  type Mutation,
  named,
  pickOf,
  places,
  predecessorsOf,
  redated,
  skew,
  successorsOf,
  without,
  withPredecessor,
} from './ledger-places.ts'
import { editedRow, resigned, rowOf } from './signed-ledger.ts'

/** What offline evidence cannot show, by name, with the reason; each is shown to change no finding. */
export const unseen: Readonly<Record<string, { readonly why: string; readonly mutate: Mutation }>> = {
  'the end of a ledger is cut off': {
    why: 'nothing refers to the last task, and no number or hash stands behind it',
    mutate: (ledger) => without(ledger, ledger.lines.length - 1),
  },
  'the first row loses the column of its number': {
    why: 'what is numbered then begins with the second row, as an excerpt does; in a complete ledger that is a gap',
    mutate: (ledger) => (ledger.form === 'lines' ? undefined : editedRow(ledger, 0, { seq: undefined })),
  },
  'a task that nobody names is dropped where entries are not numbered': {
    why: 'without numbers, only successors tell that a task was there',
    mutate: (ledger, pick) =>
      ledger.form === 'lines'
        ? without(
            ledger,
            pickOf(
              places(ledger, (at) => !named(ledger, at)),
              pick,
            )!,
          )
        : undefined,
  },
  'lines are put in another order': {
    why: 'the order is that of the graph and of the numbers; a file may be sorted in any way',
    mutate: (ledger, pick) => {
      const from = pick(ledger.lines.length)
      const line = ledger.lines[from]!
      return {
        ...ledger,
        lines: ledger.lines.toSpliced(from, 1).toSpliced(pick(ledger.lines.length), 0, line),
      }
    },
  },
  'two tasks of which neither follows from the other change numbers and times in a ledger without hashes': {
    why: 'either may have been recorded first',
    mutate: (ledger, pick) => {
      if (ledger.form !== 'rows') return undefined
      const follows = (at: number) => successorsOf(ledger, at).includes(at + 1)
      const one = pickOf(
        places(ledger, (at) => !isLast(ledger, at) && !follows(at)),
        pick,
      )
      if (one === undefined) return undefined
      const other = one + 1
      return editedRow(editedRow(ledger, one, { seq: other + 1 }), other, { seq: one + 1 })
    },
  },
  'a recorded time is moved by less than clocks may differ, in a ledger without hashes': {
    why: 'nothing but the row says when a ledger recorded a token',
    mutate: (ledger, pick) => {
      if (ledger.form !== 'rows') return undefined
      const at = pick(ledger.lines.length)
      const recorded = Date.parse(String(rowOf(ledger, at).recorded_at)) / 1000
      return editedRow(ledger, at, { recorded_at: isoTime(recorded + pick(2 * skew) - skew) })
    },
  },
  'a column that repeats no claim is changed, in a ledger without hashes': {
    why: 'what it means is not known, and nothing protects it',
    mutate: (ledger, pick) =>
      ledger.form === 'rows' ? editedRow(ledger, pick(ledger.lines.length), { note: 'x' }) : undefined,
  },
  'a column of the last row that repeats no claim is changed': {
    why: 'the hash of a row stands in the next one',
    mutate: (ledger) =>
      chained(ledger) ? editedRow(ledger, ledger.lines.length - 1, { tool_id: 'other' }) : undefined,
  },
  'an agent dates its task otherwise, between its neighbours': {
    why: 'an agent may say of its own task what it likes, as long as nothing contradicts it',
    mutate: (ledger, pick) => {
      const at = pick(ledger.tasks.length)
      if (chained(ledger) && !isLast(ledger, at)) return undefined
      return redated(ledger, at, ledger.tasks[at]!.claims.iat + pick(2 * skew) - skew)
    },
  },
  'an agent names another earlier task as predecessor': {
    why: 'what a task really built on is known to its agent alone',
    mutate: (ledger, pick) => {
      const at = 1 + pick(ledger.tasks.length - 1)
      if (chained(ledger) && !isLast(ledger, at)) return undefined
      const others = places(ledger, (each) => each < at && !predecessorsOf(ledger, at).includes(each))
      const other = pickOf(others, pick)
      return other === undefined ? undefined : withPredecessor(ledger, at, ledger.tasks[other]!.claims.jti)
    },
  },
  'an agent leaves out one of several predecessors': {
    why: 'an omission leaves no trace while the workflow stays connected',
    mutate: (ledger, pick) => {
      const several = places(ledger, (at) => predecessorsOf(ledger, at).length > 1)
      const at = pickOf(several, pick)
      if (at === undefined || (chained(ledger) && !isLast(ledger, at))) return undefined
      return resigned(ledger, at, { pred: ledger.tasks[at]!.claims.pred.slice(1) })
    },
  },
}
