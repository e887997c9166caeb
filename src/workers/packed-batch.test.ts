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

it('packs answers and loses nothing', () => {
  const answers: Verification[] = [
    { status: 'verified', key: 0 },
    { status: 'invalid', keys: [1, 2] },
    { status: 'verified', key: 3 },
    { status: 'key-unusable', key: 0, reason: 'weak' },
  ]
  expect(unpackAnswers(structuredClone(packAnswers(answers)))).toEqual(answers)
})
