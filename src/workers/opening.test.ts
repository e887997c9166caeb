import { expect, it } from 'vitest'
import { sourceSlices } from '../import/source-slices.ts'
import { sourceOf } from './opening.ts'

const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => at * 7)

it('reads a file as a stream, every byte once and in whole slices', async () => {
  const source = sourceOf({ role: 'any', file: new File([bytes], 'ledger.jsonl') })
  const { slices, release } = sourceSlices(source, { sliceBytes: 30_000 })
  const lengths: number[] = []
  const read: number[] = []
  for await (const slice of slices()) {
    lengths.push(slice.length)
    for (const byte of slice) read.push(byte)
    release(slice)
  }
  expect(read).toEqual([...bytes])
  expect(lengths).toEqual([30_000, 30_000, 30_000, 30_000, 30_000, 30_000, 20_000])
})

it('reads slice by slice where the browser has no streams of bytes', async () => {
  const file = new File([bytes], 'ledger.jsonl')
  file.stream = () => new ReadableStream()
  const { slices } = sourceSlices(sourceOf({ role: 'any', file }), { sliceBytes: 150_000 })
  const read: number[] = []
  for await (const slice of slices()) for (const byte of slice) read.push(byte)
  expect(read).toEqual([...bytes])
})
