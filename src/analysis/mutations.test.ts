import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { examine, type TestFile } from '../testing/examine.ts'
import {
  chained,
  isLast,
  isoTime,
  type Mutation,
  named,
  type Pick,
  pickOf,
  places,
  predecessorsOf,
  redated,
  skew,
  successorsOf,
  without,
  withPredecessor,
} from '../testing/ledger-places.ts'
import { byAgents, byStrangers } from '../testing/mutations.ts'
import {
  editedRow,
  type LedgerForm,
  ledgerKeys,
  resigned,
  rowOf,
  type SignedLedger,
  signedLedger,
  step,
  textOf,
} from '../testing/signed-ledger.ts'

/*
 *   diamond           chain                 fan
 *      plan           plan                      plan
 *     /    \           |                       / | \
 *  search  read      search                 one two three
 *     \    /           |                       \ | /
 *     answer         answer                     sum
 *        |             |
 *     review         review
 */
const drawings = [
  'plan>search plan>read search>answer read>answer answer>review',
  'plan>search search>answer answer>review',
  'plan>one plan>two plan>three one>sum two>sum three>sum',
]
const forms: readonly LedgerForm[] = ['lines', 'rows', 'starfly']
const dialects = ['ect-01', 'ect-00'] as const

/** What offline evidence cannot show, by name, with the reason; each is shown to change no finding. */
const unseen: Readonly<Record<string, { readonly why: string; readonly mutate: Mutation }>> = {
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

const ledgers = new Map<string, Promise<SignedLedger>>()
const ledgerAs = (...[drawing, form, dialect]: Parameters<typeof signedLedger>) => {
  const name = `${drawing} ${form} ${dialect}`
  const known = ledgers.get(name) ?? signedLedger(drawing, form, dialect)
  ledgers.set(name, known)
  return known
}

const anyLedger = fc.tuple(
  fc.constantFrom(...drawings),
  fc.constantFrom(...forms),
  fc.constantFrom(...dialects),
)
const draws = fc.array(fc.nat(0x7fffffff), { minLength: 8, maxLength: 8 })

function picking(numbers: readonly number[]): Pick {
  let at = 0
  return (limit) => (limit > 0 ? numbers[at++ % numbers.length]! % limit : 0)
}

const examined = (file: TestFile) => examine([file, ledgerKeys])

async function codesOf(file: TestFile): Promise<ReadonlyMap<string, number>> {
  const { findings } = await examined(file)
  const counts = new Map<string, number>()
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** The findings that the unchanged ledger has not. */
async function news(before: SignedLedger, after: TestFile): Promise<readonly string[]> {
  const [known, found] = await Promise.all([
    codesOf({ name: 'ledger', text: textOf(before) }),
    codesOf(after),
  ])
  return [...found].filter(([code, count]) => count > (known.get(code) ?? 0)).map(([code]) => code)
}

/** Runs a mutation on ledgers of every kind; how often it could be made at all. */
async function tryMutation(
  mutate: Mutation,
  judge: (found: readonly string[], change: string) => void,
  numRuns: number,
): Promise<number> {
  let made = 0
  const property = fc.asyncProperty(anyLedger, draws, async (kind, numbers) => {
    const before = await ledgerAs(...kind)
    const after = await mutate(before, picking(numbers))
    if (!after) return
    made++
    judge(await news(before, { name: 'ledger', text: textOf(after) }), `${kind.join(' ')}\n${textOf(after)}`)
  })
  await fc.assert(property, { numRuns })
  return made
}

describe('a valid ledger', () => {
  test('has no error and no warning in any form and dialect, so that whatever is found comes from the change', async () => {
    for (const drawing of drawings)
      for (const form of forms)
        for (const dialect of dialects) {
          const { findings, summary } = await examined({
            name: 'ledger',
            text: textOf(await ledgerAs(drawing, form, dialect)),
          })
          expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
          expect(summary.verdicts.passed).toBe(summary.tasks)
        }
  })
})

describe('any single mutation of a valid signed ledger is reported', () => {
  test('one bit of one token is flipped', { timeout: 60_000 }, async () => {
    const property = fc.asyncProperty(anyLedger, draws, async (kind, numbers) => {
      const pick = picking(numbers)
      const before = await ledgerAs(...kind)
      const bytes = new TextEncoder().encode(textOf(before))
      const { token } = pickOf(before.tasks, pick)!
      const at = textOf(before).indexOf(token) + pick(token.length)
      bytes[at]! ^= 1 << pick(8)
      expect(await news(before, { name: 'ledger', bytes }), `byte ${at}`).not.toEqual([])
    })
    await fc.assert(property, { numRuns: 400 })
  })

  test.each(Object.entries({ ...byStrangers, ...byAgents }))('%s', { timeout: 60_000 }, async (_, mutate) => {
    const made = await tryMutation(mutate, (found, change) => expect(found, change).not.toEqual([]), 60)
    expect(made).toBeGreaterThan(5)
  })
})

describe('what cannot be seen offline changes no finding', () => {
  test.each(Object.entries(unseen))('%s', { timeout: 60_000 }, async (_, { mutate, why }) => {
    expect(why).not.toBe('')
    const made = await tryMutation(mutate, (found, change) => expect(found, change).toEqual([]), 60)
    expect(made).toBeGreaterThan(5)
  })

  test('and times between tasks are longer than clocks may differ, or the tests above would prove less', () => {
    expect(step).toBeGreaterThan(2 * skew)
  })
})
