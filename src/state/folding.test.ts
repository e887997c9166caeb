import { expect, it } from 'vitest'
import { folded, isUnfolded, mostUnfolded, unfoldedByNumber } from './folding.ts'

const ledger = (tasks: number, ...wids: readonly (string | undefined)[]) =>
  ({
    workflows: wids.map((wid) => (wid === undefined ? {} : { wid })),
    counts: { tasks },
  }) as unknown as Parameters<typeof isUnfolded>[0]

it('starts open where there are few tasks or one workflow, and folded where there are many', () => {
  expect(isUnfolded(ledger(mostUnfolded, 'a', 'b'), unfoldedByNumber, 1)).toBe(true)
  expect(isUnfolded(ledger(mostUnfolded + 1, 'a', 'b'), unfoldedByNumber, 1)).toBe(false)
  expect(isUnfolded(ledger(100_000, 'a'), unfoldedByNumber, 0)).toBe(true)
})

it('opens and folds one workflow and leaves the others', () => {
  const large = ledger(5000, 'a', 'b', undefined)
  const one = folded(large, unfoldedByNumber, 2, true)
  expect([0, 1, 2].map((workflow) => isUnfolded(large, one, workflow))).toEqual([false, false, true])
  const none = folded(large, one, 2, false)
  expect([0, 1, 2].map((workflow) => isUnfolded(large, none, workflow))).toEqual([false, false, false])
})

it('turns one the other way after all were opened or folded', () => {
  const small = ledger(10, 'a', 'b')
  const but = folded(small, { all: 'open', but: new Set() }, 0, false)
  expect([0, 1].map((workflow) => isUnfolded(small, but, workflow))).toEqual([false, true])
  expect(folded(small, but, 0, false)).toBe(but)
})
