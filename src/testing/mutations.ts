import type { Json } from '../base/json.ts'
import {
  chained,
  descendantsOf,
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
import { uuidOf } from './tokens.ts'

/** What anybody can do who holds the file and no key. */
export const byStrangers: Readonly<Record<string, Mutation>> = {
  'two signatures are swapped': (ledger, pick) => {
    const one = pick(ledger.tasks.length)
    const other = (one + 1 + pick(ledger.tasks.length - 1)) % ledger.tasks.length
    const [first, second] = [ledger.tasks[one]!.token, ledger.tasks[other]!.token]
    const head = (token: string) => token.slice(0, token.lastIndexOf('.'))
    const tail = (token: string) => token.slice(token.lastIndexOf('.'))
    const lines = ledger.lines
      .with(one, ledger.lines[one]!.replace(first, head(first) + tail(second)))
      .with(other, ledger.lines[other]!.replace(second, head(second) + tail(first)))
    return { ...ledger, lines }
  },
  'an entry that another names is dropped': (ledger, pick) => {
    const at = pickOf(
      places(ledger, (each) => named(ledger, each)),
      pick,
    )
    return at === undefined ? undefined : without(ledger, at)
  },
  'a row is dropped that stands between numbered rows': (ledger, pick) =>
    ledger.form === 'lines' ? undefined : without(ledger, 1 + pick(ledger.lines.length - 2)),
  'an entry is repeated': (ledger, pick) => {
    const line = pickOf(ledger.lines, pick)!
    return { ...ledger, lines: ledger.lines.toSpliced(pick(ledger.lines.length + 1), 0, line) }
  },
  'a task and one that follows from it change their sequence numbers': (ledger, pick) => {
    const one = pickOf(
      places(ledger, (at) => named(ledger, at)),
      pick,
    )!
    const other = pickOf(descendantsOf(ledger, one), pick)!
    if (ledger.form === 'lines') return undefined
    const [first, second] = [rowOf(ledger, one).seq, rowOf(ledger, other).seq]
    return editedRow(editedRow(ledger, one, { seq: second }), other, { seq: first })
  },
  'any two rows of a hash chain change places': (ledger, pick) => {
    if (!chained(ledger)) return undefined
    const one = pick(ledger.lines.length - 1)
    const other = one + 1 + pick(ledger.lines.length - 1 - one)
    const [first, second] = [rowOf(ledger, one), rowOf(ledger, other)]
    const moved = { seq: second.seq!, prev_hash: second.prev_hash!, recorded_at: second.recorded_at! }
    const back = { seq: first.seq!, prev_hash: first.prev_hash!, recorded_at: first.recorded_at! }
    return editedRow(editedRow(ledger, one, moved), other, back)
  },
  'a sequence number is changed': (ledger, pick) => {
    if (ledger.form === 'lines') return undefined
    const at = pick(ledger.lines.length)
    return editedRow(ledger, at, { seq: (at + 2 + pick(ledger.lines.length)) % (ledger.lines.length + 2) })
  },
  'a column that repeats a claim is changed': (ledger, pick) => {
    if (ledger.form === 'lines') return undefined
    const column = pickOf(ledger.form === 'rows' ? ['jti', 'iss'] : ['jti', 'iss', 'exec_act', 'wid'], pick)!
    return editedRow(ledger, pick(ledger.lines.length), { [column]: uuidOf('another') })
  },
  'a recorded time is moved before the task was issued': (ledger, pick) => {
    const at = pick(ledger.lines.length)
    if (ledger.form === 'lines') return undefined
    const earliest = ledger.tasks[at]!.claims.iat - skew - 1
    return editedRow(ledger, at, { recorded_at: isoTime(earliest - pick(100_000)) })
  },
  'any column of a chained row with one behind it is changed': (ledger, pick) => {
    if (!chained(ledger)) return undefined
    const at = pick(ledger.lines.length - 1)
    const row = rowOf(ledger, at)
    const column = pickOf(
      Object.keys(row).filter((name) => name !== 'ect_token'),
      pick,
    )!
    const values: readonly (Json | undefined)[] = [
      `${row[column]}`,
      `${row[column]}0`,
      '',
      null,
      7,
      undefined,
    ]
    // Go reads a member that is null or absent as empty; a first row without the column of its number is among what cannot be seen.
    const emptied = (value: unknown) =>
      at === 0 && ((column === 'prev_hash' && !value) || (column === 'seq' && value === undefined))
    const value = pickOf(
      values.filter((other) => other !== row[column] && !emptied(other)),
      pick,
    )
    return editedRow(ledger, at, { [column]: value })
  },
}

/** What an agent can do who lies about its own task: the signature is right. */
export const byAgents: Readonly<Record<string, Mutation>> = {
  'a task is dated before its predecessor': (ledger, pick) => {
    const at = pickOf(
      places(ledger, (each) => predecessorsOf(ledger, each).length > 0),
      pick,
    )!
    const latest = Math.max(...predecessorsOf(ledger, at).map((each) => ledger.tasks[each]!.claims.iat))
    return redated(ledger, at, latest - skew - 1 - pick(100_000))
  },
  'a task is dated after its successor': (ledger, pick) => {
    const at = pickOf(
      places(ledger, (each) => named(ledger, each)),
      pick,
    )!
    const earliest = Math.min(...successorsOf(ledger, at).map((each) => ledger.tasks[each]!.claims.iat))
    return redated(ledger, at, earliest + skew + 1 + pick(100_000))
  },
  'a task is dated after it was recorded': (ledger, pick) => {
    if (ledger.form === 'lines') return undefined
    const at = pick(ledger.lines.length)
    const recorded = Date.parse(String(rowOf(ledger, at).recorded_at)) / 1000
    return redated(ledger, at, recorded + skew + 1 + pick(100_000))
  },
  'a task expires before it is issued': (ledger, pick) => {
    const at = pick(ledger.tasks.length)
    return resigned(ledger, at, { exp: ledger.tasks[at]!.claims.iat - pick(100_000) })
  },
  'a predecessor is added that nobody knows': (ledger, pick) =>
    withPredecessor(ledger, pick(ledger.tasks.length), uuidOf('nobody')),
  'a task names itself': (ledger, pick) => {
    const at = pick(ledger.tasks.length)
    return withPredecessor(ledger, at, ledger.tasks[at]!.claims.jti)
  },
  'a task names one that follows from it': (ledger, pick) => {
    const at = pickOf(
      places(ledger, (each) => named(ledger, each)),
      pick,
    )!
    return withPredecessor(ledger, at, ledger.tasks[pickOf(descendantsOf(ledger, at), pick)!]!.claims.jti)
  },
  'a predecessor is named twice': (ledger, pick) => {
    const at = pickOf(
      places(ledger, (each) => predecessorsOf(ledger, each).length > 0),
      pick,
    )!
    return withPredecessor(ledger, at, pickOf(ledger.tasks[at]!.claims.pred, pick)!)
  },
  'a task forgets the only predecessor that ties its workflow together': (ledger, pick) => {
    const bridges = places(ledger, (at) => predecessorsOf(ledger, at).length === 1).filter((at) => {
      const below = [at, ...descendantsOf(ledger, at)]
      return below.every((each) =>
        predecessorsOf(ledger, each).every((before) => each === at || below.includes(before)),
      )
    })
    const at = pickOf(bridges, pick)
    return at === undefined ? undefined : resigned(ledger, at, { pred: [] })
  },
  'any claim of a chained task with one behind it is changed': (ledger, pick) => {
    if (!chained(ledger)) return undefined
    const at = pick(ledger.lines.length - 1)
    const { iat, pred } = ledger.tasks[at]!.claims
    const earlier = ledger.tasks[0]!.claims.jti
    const changes = [
      { iat: iat + 1 },
      { iat: iat - 1 },
      { out_hash: 'A'.repeat(43) },
      { pred: pred.slice(1) },
    ]
    const all = pred.length === 0 && at > 0 ? [...changes, { pred: [earlier] }] : changes
    return resigned(ledger, at, pickOf(pred.length === 0 ? all.slice(0, 3) : all, pick)!)
  },
}
