import { expect, it } from 'vitest'
import { markOf } from '../base/mark.ts'
import { fileSource } from './byte-source.ts'
import type { ByteSource, TokenRange } from './ledger.ts'
import { makeRangeReader } from './range-reader.ts'

const texts = Array.from({ length: 12_000 }, (_, at) => `${at}:${'x'.repeat(at % 1700)}`)
const starts: number[] = []
let length = 0
for (const text of texts) {
  starts.push(length)
  length += text.length + 1
}
const whole = fileSource('l', new Blob([texts.join('\n')]))

function counted(source: ByteSource) {
  let slices = 0
  const slice: ByteSource['slice'] = (start, end) => {
    slices++
    return source.slice(start, end)
  }
  return { source: { ...source, slice }, slices: () => slices }
}
const rangeIn = (source: ByteSource, at: number): TokenRange => ({
  kind: 'range',
  source,
  start: starts[at]!,
  end: starts[at]! + texts[at]!.length,
  mark: markOf(texts[at]!),
})
const batch = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at)

it('gives batches asked for at once their own tokens, out of a few readings', async () => {
  const { source, slices } = counted(whole)
  const read = makeRangeReader()
  const asked = Array.from({ length: 24 }, (_, at) => batch(at * 500, 500))
  const found = await Promise.all(
    asked.map((ids) =>
      read(
        ids.map((at) => rangeIn(source, at)),
        (tokens) =>
          tokens.map(({ bytes, start, end }) => new TextDecoder().decode(bytes.subarray(start, end))),
      ),
    ),
  )
  expect(found).toEqual(asked.map((ids) => ids.map((at) => texts[at])))
  expect(slices()).toBeLessThan(6)
})

it('reads tokens in any order, none at all, and of another source in between', async () => {
  const other = fileSource('other', new Blob(['0:another']))
  const read = makeRangeReader()
  const decode = (ranges: readonly TokenRange[]) =>
    read(ranges, (tokens) =>
      tokens.map(({ bytes, start, end }) => new TextDecoder().decode(bytes.subarray(start, end))),
    )
  const far = [11_000, 3, 5000, 3].map((at) => rangeIn(whole, at))
  expect(await decode(far)).toEqual([11_000, 3, 5000, 3].map((at) => texts[at]))
  expect(await decode([{ kind: 'range', source: other, start: 2, end: 9, mark: markOf('another') }])).toEqual(
    ['another'],
  )
  expect(await decode([])).toEqual([])
  expect(await decode([rangeIn(whole, 7)])).toEqual([texts[7]])
})

it('fails for the batch that cannot be read, and goes on with the next', async () => {
  const read = makeRangeReader()
  const gone = { ...whole, slice: () => Promise.reject(new Error('gone')) }
  const shorter = { ...whole, slice: async () => new Uint8Array(10) }
  const changed = fileSource('l', new Blob([texts.join('\n').replaceAll('x', 'y')]))
  const count = (source: ByteSource) => read([rangeIn(source, 20)], (tokens) => tokens.length)
  const refused = await Promise.allSettled([count(gone), count(shorter), count(changed)])
  for (const one of refused)
    expect(one).toMatchObject({ status: 'rejected', reason: { code: 'read-failed' } })
  expect(await count(whole)).toBe(1)
})
