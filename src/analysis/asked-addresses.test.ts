import { expect, test } from 'vitest'
import { bytesSource, textSource } from '../import/byte-source.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { encodedToken } from '../testing/encoded.ts'
import { verifyHere } from '../verify/verify-queue.ts'
import { makeInvestigation } from './make-investigation.ts'
import { mostToldApart } from './others-asking.ts'

async function outlineOf(...files: readonly string[]) {
  const investigation = makeInvestigation({ verifier: () => verifyHere(makeKeyring([])), lanes: 1 })
  await investigation.open(files.map((text, at) => ({ source: textSource(`file ${at}`, text), role: 'any' })))
  return investigation.outline()
}

const asking = (jti: string, header: object) =>
  encodedToken({ jti, exec_act: 'act', pred: [] }, { alg: 'ES256', typ: 'exec+jwt', ...header })

test('every address that tokens ask to fetch is counted by source, with the tasks and the kids that name it', async () => {
  const twice = asking('b', { kid: 'k-2', jku: 'https://keys.example/1' })
  const first = [
    asking('a', { kid: 'k-1', jku: 'https://keys.example/1', x5u: 'https://keys.example/c.pem' }),
    twice,
    twice,
    asking('c', { kid: 'k-3' }),
    asking('d', { jwk: { kty: 'EC' }, x5c: ['MIIB'], 'x5t#S256': 'abc' }),
  ]
  const second = [asking('e', { kid: 'k-1', jku: 'javascript:alert("1")\n' })]
  const { sources } = await outlineOf(first.join('\n'), second.join('\n'))
  expect(sources.map(({ asked }) => asked)).toEqual([
    {
      tasks: 2,
      others: 0,
      addresses: 2,
      inFull: true,
      listed: [
        {
          member: 'jku',
          address: 'https://keys.example/1',
          tasks: 2,
          others: 0,
          first: 0,
          kids: ['k-1', 'k-2'],
          kidCount: 2,
        },
        {
          member: 'x5u',
          address: 'https://keys.example/c.pem',
          tasks: 1,
          others: 0,
          first: 0,
          kids: ['k-1'],
          kidCount: 1,
        },
      ],
    },
    {
      tasks: 1,
      others: 0,
      addresses: 1,
      inFull: true,
      listed: [
        {
          member: 'jku',
          address: 'javascript:alert(\\"1\\")\\n',
          tasks: 1,
          others: 0,
          first: 5,
          kids: ['k-1'],
          kidCount: 1,
        },
      ],
    },
  ])
})

test('beyond a hundred addresses the first are listed and all are counted', async () => {
  const tokens = Array.from({ length: 250 }, (_, n) =>
    asking(`t-${n}`, { kid: `k-${n % 9}`, jku: `https://keys.example/${n % 2 ? 'same' : n}` }),
  )
  const { sources } = await outlineOf(tokens.join('\n'))
  const { asked } = sources[0]!
  expect(asked).toMatchObject({ tasks: 250, addresses: 126 })
  expect(asked.listed.length).toBe(100)
  expect(asked.listed[1]).toMatchObject({ tasks: 125, kidCount: 9 })
  expect(asked.listed[1]?.kids.length).toBe(5)
})

/** A signed token that is no ECT, as an identity provider issues them. */
const other = (sub: string, header: object) => encodedToken({ sub, scope: 'x' }, { alg: 'RS256', ...header })

/** So many lines of running text that tokens among them are looked for, and not expected. */
const words = (lines: number): readonly string[] => Array(lines).fill('as somebody wrote')

test('what tokens of running text that are no ECTs ask to fetch is counted beside it, source by source', async () => {
  const mail = [
    'Here is the task, and how we logged in:',
    asking('a', { kid: 'k-1', jku: 'https://keys.example/1' }),
    `bearer ${other('u', { kid: 'k-1', jku: 'https://keys.example/1' })}`,
    `bearer ${other('v', { kid: 'k-2', jku: 'https://keys.example/1', x5u: 'https://keys.example/c.pem' })}`,
    `bearer ${other('w', { kid: 'k-2' })}`,
    ...words(4),
  ]
  const log = ['logged in by', `bearer ${other('x', { x5u: 'https://keys.example/c.pem' })}`]
  const { tokens, sources } = await outlineOf(mail.join('\n'), log.join('\n'))
  expect(tokens).toBe(1)
  expect(sources.map(({ asked }) => asked)).toMatchObject([
    {
      tasks: 1,
      others: 2,
      addresses: 2,
      inFull: true,
      listed: [
        {
          member: 'jku',
          tasks: 1,
          first: 0,
          others: 2,
          firstOther: { source: 0, line: 3 },
          kids: ['k-1', 'k-2'],
        },
        { member: 'x5u', tasks: 0, others: 1, firstOther: { source: 0, line: 4 }, kids: ['k-2'] },
      ],
    },
    {
      tasks: 0,
      others: 1,
      addresses: 1,
      listed: [
        { member: 'x5u', tasks: 0, others: 1, firstOther: { source: 1, line: 2 }, kids: [], kidCount: 0 },
      ],
    },
  ])
  expect(sources[1]?.asked.listed[0]).not.toHaveProperty('first')
})

test('where the first of them stands is still so when a source before it is closed', async () => {
  const investigation = makeInvestigation({ verifier: () => verifyHere(makeKeyring([])), lanes: 1 })
  const files = [asking('a', {}), `words\nbearer ${other('x', { jku: 'https://keys.example/1' })}`]
  await investigation.open(files.map((text, at) => ({ source: textSource(`file ${at}`, text), role: 'any' })))
  await investigation.removeSource(0)
  const [{ asked } = {}] = investigation.outline().sources
  expect(asked).toMatchObject({ others: 1, listed: [{ firstOther: { source: 0, line: 2 } }] })
})

test('of other tokens every one is counted, and no more addresses told apart than are kept', async () => {
  const count = mostToldApart + 50
  const lines = Array.from(
    { length: count },
    (_, n) => `bearer ${other('u', { jku: `https://keys.example/${n}` })}`,
  )
  const again = `bearer ${other('u', { jku: 'https://keys.example/0', kid: 'one more' })}`
  const { sources } = await outlineOf([...words(count), ...lines, again].join('\n'))
  expect(sources[0]?.asked).toMatchObject({ others: count + 1, addresses: mostToldApart, inFull: false })
  expect(sources[0]?.asked.listed[0]).toMatchObject({ others: 2, kidCount: 0 })
})

test('a source with thousands of rejected pieces leaves room for those of the next', async () => {
  const good = asking('a', {})
  const bad = Array.from({ length: 1500 }, (_, n) => `no token ${n}`)
  const lines = (some: readonly string[]) => [good, good, good, ...some].join('\n')
  // More than half of the lines are tokens where the format is told.
  const many = `${Array(2000).fill(good).join('\n')}\n${lines(bad)}`
  const { sources, rejected } = await outlineOf(many, lines(['one', 'x y']))
  expect(sources.map((source) => source.rejected)).toEqual([1500, 2])
  expect(rejected.filter(({ origin }) => origin.source === 0).length).toBe(1000)
  expect(rejected.filter(({ origin }) => origin.source === 1).map(({ origin }) => origin.line)).toEqual([
    4, 5,
  ])
})

test('nothing is asked where nothing is open', async () => {
  const investigation = makeInvestigation({ verifier: () => verifyHere(makeKeyring([])), lanes: 1 })
  await investigation.open([{ source: bytesSource('nothing', new Uint8Array(0)), role: 'any' }])
  expect(investigation.outline().sources).toEqual([])
})
