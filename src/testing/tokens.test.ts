import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader } from 'jose'
import { expect, test } from 'vitest'
import { signedToken, signedWorkflow, testKeySet, testTime, uuidOf } from './tokens.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('a test token verifies against the test key set and says what the test asked for', async () => {
  const jws = await signedToken({ exec_act: 'approve', iat: testTime + 5 }, { agent: 'safety' })
  await compactVerify(jws, createLocalJWKSet(testKeySet() as never))
  expect(decodeJwt(jws)).toMatchObject({
    exec_act: 'approve',
    iat: testTime + 5,
    exp: testTime + 605,
    pred: [],
  })
})

test('a test token can carry any header and any dialect', async () => {
  const jws = await signedToken({}, { dialect: 'ect-00', header: { kid: 'nobody' } })
  expect(decodeProtectedHeader(jws)).toEqual({ alg: 'ES256', kid: 'nobody', typ: 'wimse-exec+jwt' })
  expect(decodeJwt(jws)).toHaveProperty('par', [])
})

test('a drawn workflow names predecessors by the ids of the drawn tasks', async () => {
  const claims = (await signedWorkflow('plan>search plan>read search>answer read>answer')).map((jws) =>
    decodeJwt(jws),
  )
  expect(claims.map((each) => each.exec_act)).toEqual(['plan', 'search', 'read', 'answer'])
  expect(claims[3]!.pred).toEqual([uuidOf('search'), uuidOf('read')])
})

test('the same words give the same UUID and other words another', () => {
  expect(uuidOf('plan')).toMatch(uuid)
  expect(uuidOf('plan')).toBe(uuidOf('plan'))
  expect(uuidOf('plan')).not.toBe(uuidOf('search'))
})
