import { describe, expect, test } from 'vitest'
import { a, agentB, altered, b, type Pair, type Signed, set, signed, trierOf } from '../testing/patients.ts'
import { diagnoseAll, type TokenSign } from './doctor-rounds.ts'
import { makeKeyring } from './keyring.ts'
import { readKeys } from './read-keys.ts'

const plain = await signed(a, 'ES256', 'k-7')

describe('the doctor on his rounds', () => {
  async function rounds(material: string, tokens: readonly Signed[], verified: readonly boolean[] = []) {
    const { keys, rejected } = await readKeys({ text: material, source: 'keys.json' })
    const keyring = makeKeyring(keys)
    let tried = 0
    const signs: TokenSign[] = tokens.map(({ patient }, token) => ({
      token,
      verified: verified[token] ?? false,
      ...(patient.alg === undefined ? {} : { alg: patient.alg }),
      ...(patient.kid === undefined ? {} : { kid: patient.kid }),
      ...(patient.issuer === undefined ? {} : { issuer: patient.issuer }),
    }))
    const found = await diagnoseAll(
      signs,
      { keyring, rejected },
      {
        patientOf: async (token) => tokens[token]!.patient,
        tryVerify: (token, ...how) => {
          tried++
          return trierOf(tokens[token]!.jws, keyring)(...how)
        },
      },
    )
    return { found, tried, sentences: found.map((group) => group.diagnosis.sentence) }
  }

  async function many(count: number, pair: Pair, kid: string): Promise<Signed[]> {
    return Promise.all(Array.from({ length: count }, () => signed(pair, 'ES256', kid)))
  }

  test('says once what 17 tasks lack, and which loaded key verifies them', async () => {
    const tokens = await many(17, a, 'agent-c-key')
    const { found, sentences } = await rounds(set({ ...a.jwk, kid: 'agent-C-key' }), tokens)
    expect(found.map((group) => group.tokens.length)).toEqual([17])
    expect(sentences[0]).toMatch(
      /^17 tasks lack `agent-c-key`; the key `agent-C-key` you loaded .* That key verifies them\./,
    )
  })

  test('claims no more than it tried', async () => {
    const tokens = [...(await many(39, a, 'k-7')), altered(plain)]
    const { sentences, tried } = await rounds(set({ ...a.jwk, kid: 'x' }), tokens)
    expect(sentences[0]).toContain('verifies all 25 that were tried')
    expect(tried).toBeLessThan(40)
    const mixed = await rounds(set({ ...a.jwk, kid: 'x' }), [plain, altered(plain), plain])
    expect(mixed.sentences[0]).toContain('verifies 2 of the 3 that were tried')
  })

  test('groups by kid, algorithm and agent, most tasks first, and skips what verified', async () => {
    const tokens = [
      ...(await many(2, b, 'k-8')),
      ...(await many(3, a, 'k-7')),
      await signed(b, 'ES256', 'k-7', agentB),
    ]
    const verified = [true, true]
    const { found } = await rounds(set({ ...b.jwk, kid: 'k-8' }), tokens, verified)
    expect(found.map((group) => group.tokens)).toEqual([[2, 3, 4], [5]])
  })

  test('tells an altered task from a key that was mistaken by the other tasks of the agent', async () => {
    const good = await many(4, a, 'k-7')
    const one = await rounds(
      set({ ...a.jwk, kid: 'k-7' }),
      [...good, altered(plain)],
      [true, true, true, true],
    )
    expect(one.found[0]?.diagnosis.cause).toBe('altered')
    const all = await rounds(set({ ...b.jwk, kid: 'k-7' }), good)
    expect(all.found[0]?.diagnosis.cause).toBe('wrong-key-same-kid')
  })
})
