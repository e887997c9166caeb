import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { examine, type TestFile } from '../testing/examine.ts'
import { type Mutation, type Pick, pickOf, skew } from '../testing/ledger-places.ts'
import { byAgents, byStrangers } from '../testing/mutations.ts'
import {
  type LedgerForm,
  ledgerKeys,
  type SignedLedger,
  signedLedger,
  step,
  textOf,
} from '../testing/signed-ledger.ts'
import { unseen } from '../testing/unseen-mutations.ts'

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
