import { expect, test } from 'vitest'
import { factsOf, key, start, task } from '../testing/facts.ts'
import { verdictNames } from './finding.ts'
import { judge } from './judge.ts'
import { verdictsOf } from './verdicts.ts'

const verdicts = (...args: Parameters<typeof factsOf>) => {
  const facts = factsOf(...args)
  const { own, inherited } = verdictsOf(facts, judge(facts))
  const words = (column: Uint8Array) => [...column].map((verdict) => verdictNames[verdict])
  return { own: words(own), inherited: words(inherited) }
}

test('a signature checked with a certificate that was not valid then leaves the verdict open', () => {
  expect(verdicts([task('a')], { keys: [key({ notAfter: start - 1 })] }).own).toEqual(['indeterminate'])
  expect(verdicts([task('a')], { keys: [key({ notAfter: start })] }).own).toEqual(['passed'])
})

test('an error outweighs what leaves the verdict open', () => {
  const late = task('a', [], { exp: start })
  expect(verdicts([late], { keys: [key({ notAfter: start - 1 })] }).own).toEqual(['failed'])
})

test('a severity softened by the policy still leaves the verdict open', () => {
  const policy = { severities: { 'key-unusable': 'note' } } as const
  expect(verdicts([task('a')], { keys: [key({ notAfter: start - 1 })], policy }).own).toEqual([
    'indeterminate',
  ])
})

test('an unsigned task that the policy allows is indeterminate', () => {
  expect(verdicts([{ ...task('a'), unsigned: true }], { policy: { minimumLevel: 'L1' } }).own).toEqual([
    'indeterminate',
  ])
})

test('a finding that accuses a repeat counts for its task and for every sighting of it', () => {
  const row = { iss: 'somebody else' }
  expect(verdicts([task('a'), { ...task('a'), record: { row } }]).own).toEqual(['failed', 'failed'])
})

//   a (signature does not match) → b → c
test('descendants inherit the worst verdict and keep their own', () => {
  const forged = { ...task('a'), verification: { status: 'invalid', keys: [0] } as const }
  expect(verdicts([forged, task('b', ['a']), task('c', ['b'])])).toEqual({
    own: ['failed', 'passed', 'passed'],
    inherited: ['passed', 'failed', 'failed'],
  })
})
