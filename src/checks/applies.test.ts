import { expect, test } from 'vitest'
import { factsOf, type Given, key, task } from '../testing/facts.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { checks, type FindingCode } from './index.ts'

/** What each check says of one token without accusing it: passed, or why not. */
function silent(facts: Facts, id: number): Partial<Record<FindingCode, true | string>> {
  const all: readonly Check<FindingCode>[] = checks
  const accused = all.filter((check) => [...check.run(facts)].some(({ tokens }) => tokens.includes(id)))
  const rest = all.filter((check) => !accused.includes(check))
  return Object.fromEntries(rest.map((check) => [check.code, check.applies?.(facts, id) ?? true]))
}

const reasons = (given: Given, more: Parameters<typeof factsOf>[1] = {}) => silent(factsOf([given], more), 0)

test('of a malformed token nothing passes but what was looked at', () => {
  const passed = Object.entries(reasons({ jws: 'hello' })).filter(([, answer]) => answer === true)
  expect(passed).toEqual([])
})

test('of an unsigned token nothing about its signature passes', () => {
  const answers = reasons({ ...task('a'), unsigned: true })
  for (const { code, step } of checks) {
    if (step === 'signature' || step === 'identity') expect([code, answers[code]]).not.toEqual([code, true])
  }
})

test('where the algorithm is refused, no key is said to be named or found', () => {
  const given = {
    ...task('a'),
    header: { alg: 'none', kid: undefined },
    verification: { status: 'algorithm-refused' } as const,
  }
  const answers = reasons(given)
  expect(answers['kid-missing']).toBe('the algorithm was refused')
  expect(answers['key-unknown']).toBe('the algorithm was refused')
  expect(answers['signature-invalid']).toBe('the signature was not checked')
})

test('a verified token passes what concerns its signature', () => {
  const answers = reasons(task('a'), { keys: [key({ identity: 'spiffe://example.com/agent/a' })] })
  for (const code of [
    'algorithm-refused',
    'kid-missing',
    'key-unknown',
    'key-unusable',
    'signature-invalid',
    'issuer-mismatch',
  ] as const) {
    expect([code, answers[code]]).toEqual([code, true])
  }
})

test('a check that lacks its input says which', () => {
  const answers = reasons(task('a', [], { wid: undefined }))
  expect(answers).toMatchObject({
    'issuer-mismatch': 'its key is bound to no identity',
    'audience-excludes-verifier': 'the policy names no verifier',
    'key-revoked': 'nobody marked its key as revoked',
    expired: 'judged at its own time, not at a date or now',
    'temporal-order': 'it lists no predecessors',
    'workflow-split': 'it names no workflow',
    'sequence-broken': 'no ledger record stands around the token',
  })
})

test('order in time is not said to hold against a predecessor without a time', () => {
  const facts = factsOf([task('a', [], { iat: undefined }), task('b', ['a'])])
  expect(silent(facts, 1)['temporal-order']).toBe('no predecessor has a readable `iat`')
})

test('a chain is not said to hold across a gap', () => {
  const record = { row: { seq: 5, prev_hash: 'ff' }, tokenField: 'ect_token', sequence: 5 }
  expect(reasons({ ...task('a'), record })['chain-broken']).toBe('the row before it is not in the ledger')
})
