import { expect, test } from 'vitest'
import { codesOf, factsOf, type Given, idOf, start, task } from '../testing/facts.ts'
import { claimMalformed } from './claim-malformed.ts'
import { claimMissing } from './claim-missing.ts'
import { extensionTooLarge } from './extension-too-large.ts'

const claimsOf = (facts: ReturnType<typeof factsOf>) =>
  [...claimMissing.run(facts)].map(({ args }) => args?.claim)

test.each(['iss', 'aud', 'iat', 'exp', 'jti', 'exec_act', 'pred'])(
  'a missing %s is one finding that names it',
  (claim) => {
    const facts = factsOf([task('a', [], { [claim]: undefined })])
    expect(codesOf(facts)).toEqual(['claim-missing'])
    expect(claimsOf(facts)).toEqual([claim])
  },
)

test('an optional wid may be missing', () => {
  expect(codesOf(factsOf([task('a', [], { wid: undefined })]))).toEqual([])
})

test('missing predecessors are named as the dialect of the token spells them', () => {
  const facts = factsOf([
    { ...task('a', [], { pred: undefined, ext: {} }), header: { typ: 'wimse-exec+jwt' } },
  ])
  expect(claimsOf(facts)).toEqual(['par'])
})

test('what the policy does not require may be missing', () => {
  expect(
    codesOf(factsOf([task('a', [], { exp: undefined })], { policy: { requiredClaims: ['jti'] } })),
  ).toEqual([])
})

test('the early tid stands for jti', () => {
  const facts = factsOf([task('a', [], { jti: undefined, tid: idOf('a'), pred: undefined, par: [] })])
  expect(claimsOf(facts)).toEqual([])
})

test.each([
  ['iat', start * 1000],
  ['iat', String(start)],
  ['exp', -1],
  ['iss', 'agent a'],
  ['aud', []],
  ['exec_act', ''],
  ['pred', 'x'],
  ['inp_hash', 'short'],
])('a malformed %s (%o) is that one finding and not a missing claim', (claim, value) => {
  const facts = factsOf([task('a', [], { [claim]: value })])
  expect(codesOf(facts)).toEqual(['claim-malformed'])
  expect([...claimMalformed.run(facts)][0]?.args?.claim).toBe(claim)
})

test('an iat in milliseconds disturbs no order', () => {
  const facts = factsOf([task('a', [], { iat: start * 1000 }), task('b', ['a'])])
  expect(codesOf(facts)).toEqual(['claim-malformed'])
})

test.each([
  ['nobody', 0, 0],
  ['ect-01', 1, 0],
  ['everybody', 1, 1],
] as const)(
  'UUIDs are asked of %s: %i finding for draft -01, %i for draft -00',
  (uuidTaskIds, newer, older) => {
    const count = (claims: Given['claims'], typ: string) => {
      const given = { ...task('a', [], { jti: 'task-1', ...claims }), header: { typ } }
      return [...claimMalformed.run(factsOf([given], { policy: { uuidTaskIds } }))].length
    }
    expect(count({}, 'exec+jwt')).toBe(newer)
    expect(count({ pred: undefined, par: [] }, 'wimse-exec+jwt')).toBe(older)
  },
)

test('a claim with two problems is named once', () => {
  const early = { pred: undefined, par: [], pol: 'p', pol_decision: 'maybe', iat: 'x' }
  const named = [...claimMalformed.run(factsOf([task('a', [], early)]))].map(({ args }) => args?.claim)
  expect(named).toEqual(['iat', 'pol_decision'])
})

test('an extension object of 4096 bytes is accepted and one of 4097 is not', () => {
  const sized = (bytes: number) => ({ ect_ext: { a: 'x'.repeat(bytes - '{"a":""}'.length) } })
  expect(codesOf(factsOf([task('a', [], sized(4096))]))).toEqual([])
  expect(codesOf(factsOf([task('a', [], sized(4097))]))).toEqual(['extension-too-large'])
})

test('an extension object of 5 levels is accepted and one of 6 is not', () => {
  const five = { a: { b: { c: { d: { e: 1 } } } } }
  expect(codesOf(factsOf([task('a', [], { ect_ext: five })]))).toEqual([])
  const [detail] = extensionTooLarge.run(factsOf([task('a', [], { ect_ext: { f: five } })]))
  expect(extensionTooLarge.message(detail!.args!)).toBe('The extension object has 6 levels, the limit is 5.')
})
