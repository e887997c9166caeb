import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks } from '../checks/index.ts'
import { validateGraph } from '../engine/validate-graph.ts'
import { verifyEct } from '../engine/verify-ect.ts'
import { examine } from '../testing/examine.ts'
import { seededRandom } from '../testing/graphs.ts'
import { hostileLedger } from '../testing/hostile.ts'
import { ledgerKeys } from '../testing/signed-ledger.ts'
import { survive } from '../testing/survive.ts'
import { makeDecoder } from '../tokens/decode.ts'

describe('whatever a stranger writes, nothing throws', () => {
  test('any bytes at all', { timeout: 60_000 }, async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await survive(bytes)
    })
    await fc.assert(property, { numRuns: 600 })
  })

  test('any three parts of a token', () => {
    const decode = makeDecoder()
    const part = fc.oneof(
      fc.base64String(),
      fc.string({ unit: 'binary' }),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
    )
    const property = fc.property(part, part, part, (...parts) => {
      const origin = { source: 0, index: 0 }
      decode({ origin, token: { kind: 'compact', jws: parts.join('.') }, found: 'declared' })
    })
    fc.assert(property, { numRuns: 5000 })
  })

  const encoded = (text: string) => Buffer.from(text).toString('base64url')
  const list = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  const object = `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`
  const plain = encoded('{"alg":"ES256","kid":"k","typ":"exec+jwt"}')
  test.each([
    ['a claim', `${plain}.${encoded(`{"jti":"a","exec_act":"x","pred":[],"x":${list}}`)}.AAAA`],
    ['the list of predecessors', `${plain}.${encoded(`{"jti":"a","exec_act":"x","pred":${list}}`)}.AAAA`],
    ['the extension object', `${plain}.${encoded(`{"jti":"a","pred":[],"ect_ext":${object}}`)}.AAAA`],
    ['a key in the header', `${encoded(`{"alg":"ES256","typ":"exec+jwt","jwk":${object}}`)}.${plain}.AAAA`],
    ['what the header calls critical', `${encoded(`{"alg":"ES256","crit":${list}}`)}.${plain}.AAAA`],
    ['unsigned claims', encoded(`{"jti":"a","exec_act":"x","pred":[],"x":${list}}`)],
    ['a row', `{"seq":1,"x":${list},"token":"${plain}.${plain}.AAAA"}`],
  ])('nesting deeper than a stack in %s', async (_, text) => {
    await survive(new TextEncoder().encode(text))
    await survive(new TextEncoder().encode(JSON.stringify([{ token: text }])))
    expect((await verifyEct(text, { keys: [] })).accepted).toBe(false)
    expect(validateGraph([text, text]).findings.filter(({ code }) => code === 'cycle')).toEqual([])
  })

  test('ledgers that are made to be read and are wrong everywhere', { timeout: 120_000 }, async () => {
    let tokens = 0
    const property = fc.asyncProperty(fc.nat(0x7fffffff), async (seed) => {
      tokens += await survive(new TextEncoder().encode(hostileLedger(seededRandom(seed))))
    })
    await fc.assert(property, { numRuns: 600 })
    expect(tokens).toBeGreaterThan(1000)
  })

  test('and such ledgers are found wrong in most ways there are', { timeout: 60_000 }, async () => {
    const found = new Set<string>()
    for (let seed = 1; seed <= 300; seed++) {
      const text = hostileLedger(seededRandom(seed))
      const { findings } = await examine([{ name: 'hostile', text }, ledgerKeys]).catch(() => ({
        findings: [],
      }))
      for (const { code } of findings) found.add(code)
    }
    expect(found.size).toBeGreaterThan(checks.length / 2)
  })
})
