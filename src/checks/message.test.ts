import { expect, test } from 'vitest'
import type { JsonObject } from '../base/json.ts'
import { factsOf, type Given, idOf, key, start, task } from '../testing/facts.ts'
import type { Verification } from '../verify/verification.ts'
import type { Check } from './check.ts'
import { checks } from './index.ts'

const hour = 3600
const split = { wid: idOf('split') }
const encode = (text: string) => Buffer.from(text).toString('base64url')
const signedWith = (status: Verification): Partial<Given> => ({ verification: status })
const starfly = (row: JsonObject) => ({ tokenField: 'ect_token', sequence: Number(row.seq), row })

/** Nearly everything that can be wrong at once; each name is used once. */
const given: readonly Given[] = [
  { jws: 'hello' },
  { jws: `${encode('{"alg":"ES256","typ":"exec+jwt","kid":"k"}')}.${encode('{"x":1,"x":2}')}.c2ln` },
  { jws: `${encode('{"alg":"ES256","typ":"exec+jwt","kid":"k"}')}.${encode('{}')}.c2l` },
  { ...task('u'), unsigned: true },
  { ...task('t'), header: { typ: 'JWT' } },
  { ...task('l', [], { pred: undefined, par: [] }), header: { typ: 'wimse-exec+jwt' } },
  task('m', [], { ext: {} }),
  { ...task('n'), header: { alg: 'none' }, ...signedWith({ status: 'algorithm-refused' }) },
  { ...task('p'), ...signedWith({ status: 'algorithm-unsupported' }) },
  { ...task('c'), header: { crit: ['x'], x: 1 }, ...signedWith({ status: 'critical-unsupported' }) },
  { ...task('k'), header: { kid: undefined }, ...signedWith({ status: 'key-unknown' }) },
  { ...task('q'), ...signedWith({ status: 'key-unknown' }) },
  { ...task('r'), ...signedWith({ status: 'key-unusable', key: 0, reason: 'it is for another algorithm' }) },
  { ...task('s'), ...signedWith({ status: 'verified', key: 1 }) },
  { ...task('v'), ...signedWith({ status: 'pending' }) },
  { ...task('w'), ...signedWith({ status: 'invalid', keys: [0] }) },
  task('x', [], { iss: 'spiffe://example.com/agent/x' }),
  task('y', [], { exp: undefined, ect_ext: { a: 'x'.repeat(5000) } }),
  task('z', [], { iat: `${start}` }),
  task('A', [], { iat: start - 10 * hour, exp: start - 9 * hour }),
  task('B', [], { iat: start + 10 * hour, exp: start }),
  task('C'),
  task('C'),
  task('D'),
  task('D', [], { exec_act: 'other' }),
  task('E', ['B', 'B', 'nobody', 'u', 't']),
  task('F', ['G']),
  task('G', ['F']),
  task('H', [], { ect_ext: { pol: 'p', pol_decision: 'rejected' } }),
  task('I', ['H'], { wid: idOf('else') }),
  task('J', [], split),
  task('K', [], split),
  { ...task('L', ['M']), record: { recordedAt: start - hour, sequence: 4, row: { iss: 'x' } }, source: 1 },
  { ...task('M'), record: { recordedAt: start, sequence: 9 }, source: 1 },
  { ...task('N'), record: starfly({ seq: 1, prev_hash: '' }), source: 2 },
  { ...task('O'), record: starfly({ seq: 2, prev_hash: 'ff' }), source: 2 },
]

const facts = factsOf(given, {
  keys: [key({ revokedFrom: start }), key({ identity: 'spiffe://example.com/agent/z', identityFrom: 'wit' })],
  rejected: [{ origin: { source: 0, index: 9 }, reason: 'No token stands here', excerpt: '<html>' }],
  policy: {
    judgedAt: { mode: 'at', time: start },
    verifier: 'somebody',
    minimumLevel: 'L3',
    iatMaxAge: hour,
    maxPredecessors: 2,
  },
})

test.each((checks as readonly Check[]).map((check) => [check.code, check] as const))(
  'the message of %s is a sentence that leaves no gap',
  (_, check) => {
    const messages = [...check.run(facts)].map(({ args = {} }) => check.message(args))
    expect(messages).not.toEqual([])
    for (const message of messages) {
      expect(message).toMatch(/^[^a-z\s].*[^.]\.$/s)
      expect(message).not.toMatch(/undefined|NaN|null|``|\[object/)
    }
  },
)
