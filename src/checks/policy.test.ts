import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { Failure } from '../base/failure.ts'
import type { Json } from '../base/json.ts'
import { policyFromEnv, settingsFromEnv } from './environment.ts'
import { checks } from './index.ts'
import { presets } from './policies.ts'
import { archiveAudit } from './policy.ts'
import { policyHash } from './policy-hash.ts'
import { readPolicy } from './read-policy.ts'

const schema = JSON.parse(readFileSync(new URL('../../public/policy.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ strict: true }).compile(schema)
const now = 1772064000

const failureOf = (json: Json) => {
  try {
    readPolicy(json)
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, ...error.args }
  }
  return undefined
}

describe.each(presets(now).map((preset) => [preset.name, preset] as const))('the preset %s', (_, preset) => {
  test('is as its schema says', () => {
    expect(validate(preset) ? [] : validate.errors).toEqual([])
  })

  test('comes back from its JSON as it was', () => {
    expect(readPolicy(JSON.parse(JSON.stringify(preset)))).toEqual(preset)
  })
})

test('what a policy leaves out is as in the archive audit', () => {
  expect(readPolicy({})).toEqual(archiveAudit)
  expect(readPolicy({ $schema: 'x', clockSkew: 5 })).toEqual({
    ...archiveAudit,
    name: 'custom',
    clockSkew: 5,
  })
})

test('now is resolved once, when the policy is read', () => {
  expect(readPolicy({ judgedAt: { mode: 'now' } }, now).judgedAt).toEqual({ mode: 'now', time: now })
  expect(readPolicy({ judgedAt: { mode: 'now', time: 7 } }, now).judgedAt).toEqual({ mode: 'now', time: 7 })
})

test('Ed25519 in a policy is EdDSA', () => {
  expect(readPolicy({ algorithms: ['Ed25519'] }).algorithms).toEqual(['EdDSA'])
})

const refused: readonly (readonly [Json, string, string])[] = [
  [[], 'the top', 'a list'],
  [{ clockSkw: 30 }, 'clockSkw', '"clockSkw"'],
  [{ clockSkew: -1 }, 'clockSkew', '-1'],
  [{ clockSkew: '30' }, 'clockSkew', '"30"'],
  [{ name: '' }, 'name', '""'],
  [{ name: '\ud800' }, 'name', '"\\ud800"'],
  [{ judgedAt: 'now' }, 'judgedAt', '"now"'],
  [{ judgedAt: { mode: 'later' } }, 'judgedAt.mode', '"later"'],
  [{ judgedAt: { mode: 'at' } }, 'judgedAt.time', 'null'],
  [{ judgedAt: { mode: 'recorded', time: 1 } }, 'judgedAt.time', '"time"'],
  [{ algorithms: ['ES256', 'HS256'] }, 'algorithms[1]', '"HS256"'],
  [{ requiredClaims: ['iss', 7] }, 'requiredClaims[1]', '7'],
  [{ maxPredecessors: 1.5 }, 'maxPredecessors', '1.5'],
  [{ verifier: [] }, 'verifier', 'a list'],
  [{ severities: { 'no-such-code': 'note' } }, 'severities.no-such-code', '"no-such-code"'],
  [{ severities: { cycle: 'fatal' } }, 'severities.cycle', '"fatal"'],
  [JSON.parse('{"__proto__": {}}'), '__proto__', '"__proto__"'],
]

test.each(refused)('%j is no policy, and the failure says where', (json, at, found) => {
  expect(failureOf(json)).toMatchObject({ code: 'not-a-policy', at, found })
})

test.each(refused.filter(([json]) => !String(JSON.stringify(json)).match(/__proto__|ud800/)))(
  'the schema refuses %j too',
  (json) => {
    expect(validate(json)).toBe(false)
  },
)

test('the schema knows every finding code', () => {
  expect(Object.keys(schema.properties.severities.properties)).toEqual(checks.map(({ code }) => code))
})

test('the environment of the reference implementations sets the limits for iat', () => {
  const env = { ECT_IAT_MAX_AGE_MINUTES: '5', ECT_IAT_MAX_FUTURE_SEC: '10' }
  expect(policyFromEnv(env)).toMatchObject({ iatMaxAge: 300, iatMaxFuture: 10 })
  expect(policyFromEnv({ ECT_DEFAULT_EXPIRY_MIN: '3', PATH: '/' })).toBe(archiveAudit)
  expect(settingsFromEnv({})).toEqual({ iatMaxAge: 900, iatMaxFuture: 30, defaultExpiry: 600 })
  expect(
    settingsFromEnv({
      ECT_DEFAULT_EXPIRY_MIN: '3',
      ECT_JTI_REPLAY_TTL_MIN: '2',
      ECT_JTI_REPLAY_CACHE_SIZE: '9',
    }),
  ).toEqual({
    iatMaxAge: 900,
    iatMaxFuture: 30,
    defaultExpiry: 180,
    replayCacheSize: 9,
    replayTimeToLive: 120,
  })
})

test('a setting that is no number is refused by name', () => {
  expect(() => settingsFromEnv({ ECT_IAT_MAX_FUTURE_SEC: 'soon' })).toThrow(
    expect.objectContaining({
      code: 'not-a-policy',
      args: expect.objectContaining({ at: 'ECT_IAT_MAX_FUTURE_SEC' }),
    }),
  )
})

test('the hash of a policy changes with any rule and not with the order of its members', () => {
  const reversed = Object.fromEntries(
    Object.entries(archiveAudit).reverse(),
  ) as unknown as typeof archiveAudit
  expect(policyHash(reversed)).toBe(policyHash(archiveAudit))
  expect(policyHash({ ...archiveAudit, clockSkew: 31 })).not.toBe(policyHash(archiveAudit))
  expect(policyHash(archiveAudit)).toMatch(/^[\w-]{43}$/)
})
