import { expect, test } from 'vitest'
import { factsOf, key, start, task } from '../testing/facts.ts'
import type { Verification } from '../verify/verification.ts'
import { judge, type Settled } from './judge.ts'

const given = [
  task('a'),
  task('b', ['a', 'x'], { iat: start - 100 }),
  task('c', ['b'], { iss: 'spiffe://example.com/agent/other', exp: undefined }),
  { ...task('d', ['c']), jws: 'e30.bm90IGpzb24.c2ln' },
  task('a', [], { exec_act: 'another' }),
]
const statuses: readonly Verification[] = [
  { status: 'pending' },
  { status: 'verified', key: 0 },
  { status: 'invalid', keys: [0] },
  { status: 'key-unknown' },
  { status: 'key-unusable', key: 0, reason: 'weak' },
]

test('judged again after keys and signatures changed, it finds what a first judgement finds', () => {
  const settled: Settled = new Map()
  const facts = factsOf(given)
  for (const status of statuses)
    for (const keys of [[key()], [key({ revokedFrom: start - 1 })], [key({ identity: 'spiffe://x/y' })]]) {
      const changed = { ...facts, keys, verifications: given.map(() => status) }
      expect(judge(changed, settled)).toEqual(judge(changed))
    }
  expect(settled.size).toBeGreaterThan(20)
  expect(settled.has('temporal-order')).toBe(true)
  expect(settled.has('signature-invalid')).toBe(false)
})
