import { expect, it } from 'vitest'
import type { Verification } from '../verify/verification.ts'
import type { VerifyRequest } from '../verify/verify-token.ts'
import { packAnswers, packRequests, unpackAnswers, unpackRequests } from './packed-batch.ts'

it('packs requests for another thread and loses nothing', () => {
  const requests: VerifyRequest[] = [
    { encoded: { kind: 'compact', jws: 'a.b.c' }, alg: 'ES256', kid: 'k' },
    { encoded: { kind: 'json', jws: { payload: 'b' } }, alg: 'EdDSA', kid: 'k' },
    { encoded: { kind: 'compact', jws: 'd.e.f' }, alg: 'ES256', kid: 'l' },
    { encoded: { kind: 'compact', jws: 'd.\u00e9.f' }, alg: 'ES256', kid: 'l' },
  ]
  const inBytes = { kind: 'bytes', bytes: new TextEncoder().encode('a.b.cd.e.f') }
  expect(unpackRequests(structuredClone(packRequests(requests)))).toEqual([
    { ...requests[0], encoded: { ...inBytes, start: 0, end: 5 } },
    requests[1],
    { ...requests[2], encoded: { ...inBytes, start: 5, end: 10 } },
    requests[3],
  ])
})

it('packs tokens that stand in bytes out of whatever surrounds them', () => {
  const bytes = new TextEncoder().encode('xxa.b.cyyd.e.fzz')
  const inBytes = (start: number, end: number): VerifyRequest => ({
    encoded: { kind: 'bytes', bytes, start, end },
    alg: 'ES256',
    kid: 'k',
  })
  const text: VerifyRequest = { encoded: { kind: 'compact', jws: 'g.h.i' }, alg: 'ES256', kid: 'k' }
  for (const [requests, all] of [
    [[inBytes(2, 7), inBytes(9, 14)], 'a.b.cd.e.f'],
    [[inBytes(2, 7), text, inBytes(9, 14)], 'a.b.cg.h.id.e.f'],
  ] as const) {
    const packed = packRequests(requests)
    expect(new TextDecoder().decode(packed.bytes)).toBe(all)
    expect([...packed.start]).toEqual(requests.map((_, at) => at * 5).concat(all.length))
    expect(packed.others.size).toBe(0)
  }
})

it('packs into a spare buffer where it is large enough, whatever stood in it', () => {
  const spare = new TextEncoder().encode('x'.repeat(20)).buffer
  const request = (jws: string): VerifyRequest => ({
    encoded: { kind: 'compact', jws },
    alg: 'ES256',
    kid: 'k',
  })
  const packed = packRequests([request('a.b.c'), request('d.\u00e9.f')], spare)
  expect(packed.bytes.buffer).toBe(spare)
  expect(new TextDecoder().decode(packed.bytes)).toBe('a.b.c')
  const larger = packRequests([request(`a.${'b'.repeat(40)}.c`)], spare)
  expect(new TextDecoder().decode(larger.bytes)).toBe(`a.${'b'.repeat(40)}.c`)
})

it('packs answers and loses nothing', () => {
  const answers: Verification[] = [
    { status: 'verified', key: 0 },
    { status: 'invalid', keys: [1, 2] },
    { status: 'verified', key: 3 },
    { status: 'key-unusable', key: 0, reason: 'weak' },
  ]
  expect(unpackAnswers(structuredClone(packAnswers(answers, new ArrayBuffer(0))))).toEqual(answers)
})
