import { describe, expect, test } from 'vitest'
import { signedToken, signedWorkflow, testKeySet, testTime, uuidOf } from '../testing/tokens.ts'
import { readToken } from './read-token.ts'
import { makeReplayCache } from './replay-cache.ts'
import type { EctStore } from './store.ts'
import { trustedKeys } from './trusted-keys.ts'
import { type VerifyOptions, verifyEct } from './verify-ect.ts'

const { keys } = await trustedKeys(JSON.stringify(testKeySet('a', 'b')))
const at = (time: number) => () => time
const usual: VerifyOptions = { keys, clock: at(testTime + 60) }
const codes = async (jws: string, options: Partial<VerifyOptions> = {}) =>
  (await verifyEct(jws, { ...usual, ...options })).findings.map(({ code }) => code)

/** A store of these tokens that counts how often it is asked. */
function storeOf(...texts: readonly string[]) {
  const tokens = texts.map((text) => readToken(text))
  let asked = 0
  const store: EctStore = {
    byJti: async (jti) => {
      asked++
      return tokens.filter(({ claims }) => claims?.jti === jti)
    },
  }
  return { store, asked: () => asked }
}

describe('one token', () => {
  test('is accepted where its signature and claims hold', async () => {
    const { accepted, verdict, outcomes } = await verifyEct(await signedToken(), usual)
    expect({ accepted, verdict }).toEqual({ accepted: true, verdict: 'passed' })
    expect(outcomes.find(({ code }) => code === 'signature-invalid')?.outcome).toBe('passed')
  })

  test.each([
    ['too old', { clock: at(testTime + 15 * 60 + 1) }, ['expired', 'issued-too-early']],
    ['from the future', { clock: at(testTime - 31) }, ['issued-in-future']],
    ['meant for another', { verifier: 'spiffe://example.com/nobody' }, ['audience-excludes-verifier']],
    ['of an algorithm not allowed', { rules: { algorithms: ['EdDSA'] } }, ['algorithm-refused']],
    ['of an unknown key', { keys: [] }, ['key-unknown']],
  ] as const)('%s is refused and told why', async (_, options, expected) => {
    expect(await codes(await signedToken(), options)).toEqual(expected)
  })

  test('exactly 15 minutes old is still young enough', async () => {
    const jws = await signedToken({ exp: testTime + 3600 })
    expect(await codes(jws, { clock: at(testTime + 15 * 60) })).toEqual([])
  })

  test('may name its task by any text where UUIDs are not asked for', async () => {
    const jws = await signedToken({ jti: 'task-1' })
    expect(await codes(jws)).toEqual(['claim-malformed'])
    expect(await codes(jws, { rules: { uuidTaskIds: 'nobody' } })).toEqual([])
  })

  test.each(['', '.', '..', 'a.b.c', 'not a token', 'e30', '{"jti":1}'])(
    'that is none, as %j, is refused without a throw',
    async (text) => {
      expect((await verifyEct(text, usual)).accepted).toBe(false)
    },
  )

  test('that is unsigned is never accepted, whatever level is asked for', async () => {
    const text = (await signedToken()).split('.')[1]!
    expect(await codes(text)).toContain('token-unsigned')
    const lenient = await verifyEct(text, { ...usual, rules: { minimumLevel: 'L1' } })
    expect(lenient).toMatchObject({ accepted: false, verdict: 'indeterminate' })
  })

  test('finds its key through a resolver that is asked for its kid', async () => {
    const asked: string[] = []
    const resolver = async (kid: string) => {
      asked.push(kid)
      return keys
    }
    expect((await verifyEct(await signedToken(), { ...usual, keys: resolver })).accepted).toBe(true)
    expect(asked).toEqual(['example-a-2026'])
  })
})

describe('a token with predecessors', () => {
  test('is judged against the store: present, and not issued later than it', async () => {
    const [plan, search] = await signedWorkflow('plan>search')
    expect(await codes(search!, storeOf(plan!))).toEqual([])
    expect(await codes(search!, storeOf())).toEqual(['predecessor-missing'])
    const late = await signedToken({
      jti: uuidOf('plan'),
      wid: uuidOf('plan>search'),
      iat: testTime + 10 + 31,
    })
    expect(await codes(search!, storeOf(late))).toEqual(['temporal-order'])
  })

  test('is not held to what became of its predecessors since: they were verified in their time', async () => {
    const plan = await signedToken({ jti: uuidOf('plan') })
    const search = await signedToken({ iat: testTime + 7200, pred: [uuidOf('plan')] })
    expect(await codes(search, { ...storeOf(plan), clock: at(testTime + 7260) })).toEqual([])
  })

  test('that is its own ancestor is found in a cycle, however the store came by it', async () => {
    const [first, second] = [uuidOf('first'), uuidOf('second')]
    const stored = await signedToken({ jti: second, pred: [first] })
    expect(await codes(await signedToken({ jti: first, pred: [second] }), storeOf(stored))).toEqual(['cycle'])
  })

  test('past the limit of ancestors is not accepted, and within it is', async () => {
    const chain = await signedWorkflow('t1>t2>t3>t4>t5')
    const last = chain.at(-1)!
    const { store } = storeOf(...chain.slice(0, -1))
    const within = await verifyEct(last, { ...usual, store, maxAncestors: 4 })
    expect(within).toMatchObject({ accepted: true, ancestorsComplete: true })
    const beyond = await verifyEct(last, { ...usual, store, maxAncestors: 3 })
    expect(beyond).toMatchObject({ accepted: false, ancestorsComplete: false })
  })

  test('costs few look-ups where nobody vouches for it', async () => {
    const pred = Array.from({ length: 500 }, (_, index) => uuidOf(`p${index}`))
    const jws = await signedToken({ pred })
    const { store, asked } = storeOf()
    await verifyEct(jws, { ...usual, keys: [], store })
    expect(asked()).toBeLessThan(110)
    expect(await codes(jws, { store })).toContain('predecessors-too-many')
  })

  test('whose id another token in the store claims is in conflict with it', async () => {
    const jti = uuidOf('plan')
    const stored = await signedToken({ jti, exec_act: 'plan_otherwise' })
    expect(await codes(await signedToken({ jti }), storeOf(stored))).toEqual(['jti-conflict'])
  })
})

describe('a replay', () => {
  test('is refused from the second time on, also by a store alone', async () => {
    const jws = await signedToken()
    const replay = makeReplayCache()
    expect(await codes(jws, { replay })).toEqual([])
    expect(await codes(jws, { replay })).toEqual(['jti-repeated'])
    expect(await codes(jws, storeOf(jws))).toEqual(['jti-repeated'])
  })

  test('of two verified at once, one is accepted', async () => {
    const jws = await signedToken()
    const replay = makeReplayCache()
    const both = await Promise.all([
      verifyEct(jws, { ...usual, replay }),
      verifyEct(jws, { ...usual, replay }),
    ])
    expect(both.filter(({ accepted }) => accepted)).toHaveLength(1)
  })

  test('cannot be provoked by a forgery that uses the id first', async () => {
    const jws = await signedToken({}, { agent: 'a' })
    const replay = makeReplayCache()
    const forged = `${jws.split('.').slice(0, 2).join('.')}.${(await signedToken({}, { agent: 'b' })).split('.')[2]}`
    expect(await codes(forged, { replay })).toContain('signature-invalid')
    expect(await codes(jws, { replay })).toEqual([])
  })
})
