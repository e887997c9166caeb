import { expect, it } from 'vitest'
import { sha256Hex } from '../base/sha256.ts'
import { bytesSource } from './byte-source.ts'
import { sourceSha256, sourceSlices } from './source-slices.ts'

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at)

it('gives every byte once', async () => {
  const { slices } = sourceSlices(bytesSource('b', bytes), { sliceBytes: 300 })
  const read: number[] = []
  for await (const slice of slices()) read.push(...slice)
  expect(read).toEqual([...bytes])
})

it.each([
  ['read whole', 1000],
  ['read in slices', 999],
])('hashes a source that is %s', async (_, heldBytes) => {
  const hash = await sourceSha256(bytesSource('b', bytes), { sliceBytes: 300, heldBytes })
  expect(hash).toBe(sha256Hex(bytes))
})

it('tells how much of a large source is hashed', async () => {
  const told: number[] = []
  await sourceSha256(bytesSource('b', bytes), {
    sliceBytes: 300,
    heldBytes: 999,
    onBytes: (done) => told.push(done),
  })
  expect(told).toEqual([300, 600, 900, 1000])
})

it('ends with a failure where it is cancelled', async () => {
  const cancel = new AbortController()
  const { slices, position } = sourceSlices(bytesSource('b', bytes), {
    sliceBytes: 300,
    signal: cancel.signal,
  })
  const reading = async () => {
    for await (const _ of slices()) cancel.abort()
  }
  await expect(reading()).rejects.toMatchObject({ code: 'cancelled' })
  expect(position()).toBe(300)
  const hash = sourceSha256(bytesSource('b', bytes), { heldBytes: 1, signal: cancel.signal })
  await expect(hash).rejects.toMatchObject({ code: 'cancelled' })
})

it('lets other tasks in between slices', async () => {
  const { slices } = sourceSlices(bytesSource('b', bytes), { sliceBytes: 10 })
  let others = 0
  const timer = setInterval(() => others++)
  for await (const _ of slices()) {
    const until = performance.now() + 2
    while (performance.now() < until);
  }
  clearInterval(timer)
  expect(others).toBeGreaterThan(5)
})
