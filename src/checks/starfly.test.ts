import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { JsonObject } from '../base/json.ts'
import { codesOf, factsOf, idOf, task } from '../testing/facts.ts'
import { chainBroken } from './chain-broken.ts'
import { limits } from './limits.ts'
import { goRow, starflyHashes } from './starfly-row.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const names = 'abcdefgh'

const rowOf = (seq: number, prev_hash: string, more: JsonObject = {}): JsonObject => ({
  recorded_at: '2026-02-26T00:00:00Z',
  seq,
  jti: idOf(names[seq - 1]!),
  prev_hash,
  ect_token: 'x',
  iss: 'spiffe://example.com/agent/a',
  sub: '',
  tool_id: 't',
  ...more,
})

/** Rows 1 to n, each with the hash of the one before. */
function chain(length: number, more: JsonObject = {}): JsonObject[] {
  const rows: JsonObject[] = []
  for (let seq = 1; seq <= length; seq++) {
    const before = rows.at(-1)
    rows.push(rowOf(seq, before ? hash(goRow(before)) : '', more))
  }
  return rows
}

const factsFrom = (rows: readonly JsonObject[]) =>
  factsOf(
    rows.map((row) => {
      const name = names[Number(row.seq) - 1]!
      const given = task(name, name === 'a' ? [] : ['a'])
      return {
        ...given,
        record: {
          row,
          tokenField: 'ect_token',
          sequence: Number(row.seq),
          previousHash: String(row.prev_hash),
        },
      }
    }),
  )

test('a row is written in the order of the ledger, without white space and without empty optional members', () => {
  expect(goRow(rowOf(1, '', { exec_act: '', wid: 'w', unknown: 1 }))).toBe(
    `{"seq":1,"jti":"${idOf('a')}","prev_hash":"","ect_token":"x","iss":"spiffe://example.com/agent/a","sub":"","tool_id":"t","wid":"w","recorded_at":"2026-02-26T00:00:00Z"}`,
  )
})

test('strings are escaped as Go escapes them', () => {
  const written = goRow(rowOf(1, '', { tool_id: '<&>"\\/\u2028\u2029\n\r\t\u0001\u007fé😀' }))
  expect(written).toContain(
    `${String.raw`"tool_id":"\u003c\u0026\u003e\"\\/\u2028\u2029\n\r\t\u0001`}\u007fé😀"`,
  )
})

test('where versions of Go differ, each spelling is accepted', () => {
  const row = rowOf(1, '', { tool_id: '\b\f\ud800' })
  const spelled = (tool: string) => hash(goRow(rowOf(1, '', { tool_id: 'HERE' })).replace('HERE', tool))
  const hashes = starflyHashes(row)
  expect(hashes).toContain(spelled(`${String.raw`\u0008\u000c`}\ufffd`))
  expect(hashes).toContain(spelled(String.raw`\b\f\ufffd`))
  expect(hashes).toHaveLength(4)
})

test('a sound chain is accused of nothing in any order', () => {
  expect(codesOf(factsFrom(chain(4)))).toEqual([])
  expect(codesOf(factsFrom(chain(4).toReversed()))).toEqual([])
})

test('a changed row breaks the link of the row after it', () => {
  const rows = chain(4)
  rows[1] = { ...rows[1]!, tool_id: 'changed' }
  const facts = factsFrom(rows)
  expect(codesOf(facts)).toEqual(['chain-broken'])
  expect([...chainBroken.run(facts)]).toMatchObject([{ tokens: [2], related: [1] }])
})

test('a changed last row cannot be found out, and the limits say so', () => {
  const rows = chain(3)
  rows[2] = { ...rows[2]!, tool_id: 'changed' }
  expect(codesOf(factsFrom(rows))).toEqual([])
  expect(limits(factsFrom(rows)).join(' ')).toContain('nothing protects the last row')
})

test('a chain across a gap is not checked', () => {
  const rows = chain(4).filter(({ seq }) => seq !== 2)
  expect(codesOf(factsFrom(rows))).toEqual(['sequence-broken'])
})

test('only the first row may carry no hash, and it must carry none', () => {
  const rows = chain(3)
  const [first, second, third] = rows as [JsonObject, JsonObject, JsonObject]
  expect(codesOf(factsFrom([first, { ...second, prev_hash: '' }]))).toEqual(['chain-broken'])
  expect(codesOf(factsFrom([{ ...first, prev_hash: 'ff' }]))).toEqual(['chain-broken'])
  expect([...chainBroken.run(factsFrom([third]))]).toEqual([])
})

test('a hash in upper case is not what Go writes', () => {
  const [first, second] = chain(2) as [JsonObject, JsonObject]
  const shouted = { ...second, prev_hash: String(second.prev_hash).toUpperCase() }
  expect(codesOf(factsFrom([first, shouted]))).toEqual(['chain-broken'])
})

test.each([{ seq: '2' }, { prev_hash: 7 }, { prev_hash: undefined as unknown as string }])(
  'a row changed to %j does not leave the chain: the row behind it has the hash of another',
  (change) => {
    const rows = chain(3)
    rows[1] = Object.fromEntries(
      Object.entries({ ...rows[1]!, ...change }).filter(([, value]) => value !== undefined),
    )
    expect(codesOf(factsFrom(rows))).toContain('chain-broken')
  },
)
