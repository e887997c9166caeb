import { expect, test } from 'vitest'
import { signedToken, signedWorkflow, uuidOf } from '../testing/tokens.ts'
import { validateGraph } from './validate-graph.ts'

const codes = (texts: readonly string[], rules = {}) =>
  validateGraph(texts, rules).findings.map(({ code }) => code)

test('a workflow that holds together is valid, in whatever order it comes', async () => {
  const tokens = await signedWorkflow('plan>search plan>read search>answer read>answer')
  const turned = [...tokens].reverse()
  expect(validateGraph(turned)).toMatchObject({ valid: true, findings: [] })
  expect(validateGraph(turned).order[0]).toBe(3)
})

test('signatures are not its business', async () => {
  const tokens = (await signedWorkflow('plan>search')).map((jws) => jws.replace(/[^.]+$/, 'AAAA'))
  expect(validateGraph(tokens).valid).toBe(true)
})

test('a predecessor that is missing is wrong in a complete list and unknown in a part of one', async () => {
  const [, search] = await signedWorkflow('plan>search')
  expect(validateGraph([search!]).valid).toBe(false)
  expect(validateGraph([search!], { ledger: 'partial' }).valid).toBe(true)
})

test('a cycle, a conflict and a repeat are told with their places in the list', async () => {
  const ring = await Promise.all([
    signedToken({ jti: uuidOf('x'), pred: [uuidOf('y')] }),
    signedToken({ jti: uuidOf('y'), pred: [uuidOf('x')] }),
  ])
  expect(validateGraph(ring).findings).toMatchObject([{ code: 'cycle', tokens: [0, 1] }])
  const one = await signedToken({ jti: uuidOf('x') })
  expect(codes([one, one])).toEqual(['jti-repeated'])
  expect(codes([one, await signedToken({ jti: uuidOf('x'), exec_act: 'other' })])).toEqual(['jti-conflict'])
})

test('what is no token at all has no place in a graph and breaks nothing', () => {
  expect(validateGraph(['', 'nothing', '..'])).toMatchObject({ valid: true, findings: [] })
})
