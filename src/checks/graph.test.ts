import { expect, test } from 'vitest'
import { codesOf, factsOf, idOf, start, task } from '../testing/facts.ts'
import { cycle } from './cycle.ts'
import { jtiConflict } from './jti-conflict.ts'
import { jtiRepeated } from './jti-repeated.ts'
import { predecessorMissing } from './predecessor-missing.ts'
import { predecessorWeaker } from './predecessor-weaker.ts'
import { temporalOrder } from './temporal-order.ts'
import { workflowSplit } from './workflow-split.ts'

const other = (name: string) => ({ wid: idOf(name) })

test('the same token twice in one source is one warning that names all sightings', () => {
  const facts = factsOf([task('a'), task('b', ['a']), task('a'), task('a')])
  expect(codesOf(facts)).toEqual(['jti-repeated'])
  const [detail] = jtiRepeated.run(facts)
  expect(detail?.tokens).toEqual([0, 2, 3])
  expect(jtiRepeated.message(detail!.args!)).toContain(
    '3 times in one source: source 1 line 1, source 1 line 3',
  )
})

test('the same token in two sources is no finding', () => {
  expect(codesOf(factsOf([task('a'), { ...task('a'), source: 1 }]))).toEqual([])
  expect(codesOf(factsOf([task('a'), { ...task('a'), member: 'copy.txt' }]))).toEqual([])
})

test('other bytes under one id in one workflow accuse all claimants in one finding', () => {
  const given = [task('a'), task('a', [], { exec_act: 'x' }), task('a', [], { exec_act: 'y' })]
  const facts = factsOf(given)
  expect(codesOf(facts)).toEqual(['jti-conflict'])
  const [detail] = jtiConflict.run(facts)
  expect(detail?.tokens).toEqual([0, 1, 2])
  expect(jtiConflict.message(detail!.args!)).toContain('differ in `exec_act`')
})

test('one id in two workflows is no conflict until one claimant names no workflow', () => {
  const apart = [task('a'), task('a', [], other('v'))]
  expect(codesOf(factsOf(apart))).toEqual([])
  expect(codesOf(factsOf([...apart, task('a', [], { wid: undefined })]))).toEqual(['jti-conflict'])
})

test('conflicts in two workflows are two findings', () => {
  const given = [task('a'), task('a', [], { exec_act: 'x' })]
  const again = given.map((one) => ({ ...one, claims: { ...one.claims, ...other('v') } }))
  const facts = factsOf([...given, ...again])
  expect([...jtiConflict.run(facts)].map(({ tokens }) => tokens)).toEqual([
    [0, 1],
    [2, 3],
  ])
})

test('a missing predecessor is a warning in a partial ledger and an error in a complete one', () => {
  const severities = (ledger: 'partial' | 'complete') =>
    [...predecessorMissing.run(factsOf([task('b', ['a'])], { policy: { ledger } }))].map(
      ({ severity = predecessorMissing.severity }) => severity,
    )
  expect(severities('partial')).toEqual(['warning'])
  expect(severities('complete')).toEqual(['error'])
})

test('each missing predecessor is one finding, and the piece it leaves behind no split', () => {
  const facts = factsOf([task('a'), task('d', ['b', 'c'])])
  expect(codesOf(facts)).toEqual(['predecessor-missing', 'predecessor-missing'])
})

test.each([
  [30, []],
  [30.001, ['temporal-order']],
  [-600, []],
])('a predecessor issued %d s after its successor', (seconds, codes) => {
  expect(codesOf(factsOf([task('a', [], { iat: start + seconds }), task('b', ['a'])]))).toEqual(codes)
})

test('fractions of a second do not blur the limit', () => {
  const given = [task('a', [], { iat: start + 30.3 }), task('b', ['a'], { iat: start + 0.3 })]
  expect(codesOf(factsOf(given))).toEqual([])
})

test('temporal order accuses the successor and says both times and the difference', () => {
  const facts = factsOf([task('a', [], { iat: start + 45 }), task('b', ['a'])])
  const [detail] = temporalOrder.run(facts)
  expect(detail).toMatchObject({ tokens: [1], related: [0], args: { seconds: 45 } })
  expect(temporalOrder.message(detail!.args!)).toBe(
    '`do_b` (`00000000-00…`) was issued 45 s before its predecessor `do_a` (`00000000-00…`): 2026-02-26 00:00:00 UTC against 2026-02-26 00:00:45 UTC. The policy allows 30 s.',
  )
})

//   a → b → c → a
test('a ring is one finding over all its members with a loop through it', () => {
  const facts = factsOf([task('a', ['c']), task('b', ['a']), task('c', ['b'])])
  expect(codesOf(facts)).toEqual(['cycle'])
  const [detail] = cycle.run(facts)
  expect(detail).toMatchObject({ tokens: [0, 1, 2], loop: [0, 1, 2] })
  expect(cycle.message(detail!.args!)).toBe(
    '3 tasks depend on each other in a circle: `do_a` → `do_b` → `do_c` → `do_a`, each the predecessor of the next.',
  )
})

test('a task that names itself is a cycle of one beside a workflow that is not split by it', () => {
  const facts = factsOf([task('a'), task('b', ['b'])])
  expect(codesOf(facts)).toEqual(['cycle'])
  expect(cycle.message([...cycle.run(facts)][0]!.args!)).toContain('names itself')
})

test('the edge of a cycle that runs against time is named too', () => {
  const facts = factsOf([task('a', ['b']), task('b', ['a'], { iat: start + 31 })])
  expect(codesOf(facts)).toEqual(['temporal-order', 'cycle'])
})

test('a predecessor listed again is one warning for the task', () => {
  const facts = factsOf([task('a'), task('b', ['a', 'a', 'a'])])
  expect(codesOf(facts)).toEqual(['predecessor-repeated'])
})

test('more predecessors than the policy allows are a warning', () => {
  const given = [task('a'), task('b'), task('c', ['a', 'b'])]
  expect(codesOf(factsOf(given, { policy: { maxPredecessors: 2 } }))).toEqual([])
  expect(codesOf(factsOf(given, { policy: { maxPredecessors: 1 } }))).toEqual(['predecessors-too-many'])
})

test('a predecessor in another workflow is a warning, one without workflow is not', () => {
  expect(codesOf(factsOf([task('a', [], other('v')), task('b', ['a'])]))).toEqual([
    'predecessor-other-workflow',
  ])
  expect(codesOf(factsOf([task('a', [], { wid: undefined }), task('b', ['a'])]))).toEqual([])
})

test('a signed task with unsigned predecessors is one note that names them all', () => {
  const unsigned = (name: string) => ({ ...task(name), unsigned: true as const })
  const facts = factsOf([unsigned('a'), unsigned('b'), task('c', ['a', 'b'])], {
    policy: { minimumLevel: 'L1' },
  })
  expect(codesOf(facts)).toEqual(['token-unsigned', 'predecessor-weaker'])
  expect([...predecessorWeaker.run(facts)]).toMatchObject([{ tokens: [2], related: [0, 1] }])
})

test.each([
  ['rejected', {}, ['predecessor-rejected']],
  ['pending_human_review', {}, ['predecessor-rejected']],
  ['approved', {}, []],
  ['rejected', { compensation_required: true }, []],
  ['rejected', { compensation_required: false }, ['predecessor-rejected']],
])('the successor of a task decided %s that says %o', (pol_decision, ect_ext, codes) => {
  const given = [task('a', [], { ect_ext: { pol: 'p', pol_decision } }), task('b', ['a'], { ect_ext })]
  expect(codesOf(factsOf(given))).toEqual(codes)
})

test('several roots that meet are one graph', () => {
  expect(codesOf(factsOf([task('a'), task('b'), task('c', ['a', 'b'])]))).toEqual([])
})

//   a → b     c → d → e      one wid
test('two graphs under one wid are one note about the smaller', () => {
  const facts = factsOf([task('a'), task('b', ['a']), task('c'), task('d', ['c']), task('e', ['d'])])
  expect(codesOf(facts)).toEqual(['workflow-split'])
  expect([...workflowSplit.run(facts)].map(({ tokens }) => tokens)).toEqual([[0, 1]])
})

test('a token without predecessors claim is no second graph', () => {
  expect(codesOf(factsOf([task('a'), task('b', [], { pred: undefined })]))).toEqual(['claim-missing'])
  expect(codesOf(factsOf([task('a'), task('b', [], { pred: 'a' })]))).toEqual(['claim-malformed'])
})

test('tasks without wid that are not connected are no split', () => {
  expect(codesOf(factsOf([task('a', [], { wid: undefined }), task('b', [], { wid: undefined })]))).toEqual([])
})
