import { expect, test } from 'vitest'
import { uuidOf } from '../testing/tokens.ts'
import { issueEct } from './issue-ect.ts'

test('a token that its own verifier would refuse is not handed out', async () => {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ])
  const options = { alg: 'ES256', kid: 'k', privateKey } as const
  const claims = { iss: 'spiffe://example.com/a', aud: 'spiffe://example.com/b', exec_act: 'plan' }
  expect(await issueEct(claims, options)).toHaveProperty('jws')
  const refusals = await Promise.all([
    issueEct({ ...claims, iss: 'agent a' }, options),
    issueEct({ ...claims, exec_act: '' }, options),
    issueEct({ ...claims, inp_hash: 'abc' }, options),
    issueEct({ ...claims, jti: 'task-1' }, options),
    issueEct({ ...claims, exp: 5 }, options),
    issueEct({ ...claims, pred: Array.from({ length: 101 }, (_, at) => uuidOf(`p${at}`)) }, options),
  ])
  expect(
    refusals.map((issued) =>
      'refused' in issued ? issued.refused.map(({ code }) => code).join() : 'issued',
    ),
  ).toEqual([
    'claim-malformed',
    'claim-malformed',
    'claim-malformed',
    'claim-malformed',
    'expired,lifetime-invalid',
    'predecessors-too-many',
  ])
})
