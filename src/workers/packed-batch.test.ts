import { expect, it } from 'vitest'
import { fileSource, textSource } from '../import/byte-source.ts'
import type { Verification } from '../verify/verification.ts'
import type { VerifyRequest } from '../verify/verify-token.ts'
import { packAnswers, packRequests, unpackAnswers, unpackRequests } from './packed-batch.ts'

const left = fileSource('l.jsonl', new Blob(['a token that was left there']))
const numberOf = () => 7
const sourceOf = (number: number) => (number === 7 ? left : textSource('another', ''))

it('packs requests for another thread and loses nothing', () => {
  const requests: VerifyRequest[] = [
    { encoded: { kind: 'compact', jws: 'a.b.c' }, alg: 'ES256', kid: 'k' },
    { encoded: { kind: 'json', jws: { payload: 'b' } }, alg: 'EdDSA', kid: 'k' },
    { encoded: { kind: 'compact', jws: 'd.e.f' }, alg: 'ES256', kid: 'l' },
    { encoded: { kind: 'compact', jws: 'd.\u00e9.f' }, alg: 'ES256', kid: 'l' },
    { encoded: { kind: 'range', source: left, start: 2, end: 7 }, alg: 'ES256', kid: 'k' },
  ]
  const inBytes = { kind: 'bytes', bytes: new TextEncoder().encode('a.b.cd.e.f') }
  expect(unpackRequests(structuredClone(packRequests(requests, numberOf)), sourceOf)).toEqual([
    { ...requests[0], encoded: { ...inBytes, start: 0, end: 5 } },
    requests[1],
    { ...requests[2], encoded: { ...inBytes, start: 5, end: 10 } },
    requests[3],
    requests[4],
  ])
})

it('packs into a spare buffer where it is large enough, whatever stood in it', () => {
  const spare = new TextEncoder().encode('x'.repeat(20)).buffer
  const request = (jws: string): VerifyRequest => ({
    encoded: { kind: 'compact', jws },
    alg: 'ES256',
    kid: 'k',
  })
  const packed = packRequests([request('a.b.c'), request('d.\u00e9.f')], numberOf, spare)
  expect(packed.bytes.buffer).toBe(spare)
  expect(new TextDecoder().decode(packed.bytes)).toBe('a.b.c')
  const larger = packRequests([request(`a.${'b'.repeat(40)}.c`)], numberOf, spare)
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
