import { compactVerify } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { encodeCompact } from '../../src/issue/compact.ts'
import { agents } from './agents.ts'
import { differences, writeFile } from './files.ts'
import { privateJwk, publicJwk, verifyingKey } from './keys.ts'
import { planTestdata } from './plan.ts'
import { signerOf } from './signatures.ts'

const everyAgent = Object.entries(agents)
const header = (agent: (typeof agents)['a' | 'es512']) => ({ alg: agent.alg, kid: agent.kid })

beforeAll(planTestdata)

test('the committed files are what the generator makes, to the letter', () => {
  expect(differences()).toEqual([])
})

test('a planned file that is not on the disk is a difference', () => {
  writeFile('/nowhere/at/all', 'text')
  expect(differences()).toEqual(['/nowhere/at/all'])
})

test.each(everyAgent)(
  'the key of %s says that it is for tests, and its public part holds no secret',
  (_, agent) => {
    expect(privateJwk(agent)).toHaveProperty('warning', expect.stringContaining('TEST ONLY'))
    const secret = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'warning']
    expect(Object.keys(publicJwk(agent)).filter((member) => secret.includes(member))).toEqual([])
  },
)

test('a signature that was committed is kept while it verifies', async () => {
  const first = await encodeCompact(header(agents.a), { n: 1 }, signerOf(agents.a, new Map()))
  const [signingInput, signature] = [
    first.slice(0, first.lastIndexOf('.')),
    first.slice(first.lastIndexOf('.') + 1),
  ]
  const known = new Map([[signingInput, new Set([signature])]])
  expect(await encodeCompact(header(agents.a), { n: 1 }, signerOf(agents.a, known))).toBe(first)
  expect(await encodeCompact(header(agents.a), { n: 1 }, signerOf(agents.a, new Map()))).not.toBe(first)
})

test('a committed signature that does not verify is made anew', async () => {
  const { a, es512 } = agents
  const wrong = await encodeCompact(header(a), { n: 1 }, signerOf(agents.b, new Map()))
  const known = new Map([
    [wrong.slice(0, wrong.lastIndexOf('.')), new Set([wrong.split('.')[2]!, '', 'AAAA'])],
  ])
  const made = await encodeCompact(header(a), { n: 1 }, signerOf(a, known))
  await compactVerify(made, await verifyingKey(a))
  const other = await encodeCompact(header(es512), { n: 1 }, signerOf(es512, known))
  await compactVerify(other, await verifyingKey(es512))
})
