import { expect, it } from 'vitest'
import { sha256Hex } from '../base/sha256.ts'
import { bytesSource } from './byte-source.ts'
import type { ByteSource } from './ledger.ts'
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

it('reads by a reader where the source has one, in rooms that were given back, and ends it', async () => {
  const { source, given, ended } = readBy(bytes)
  const { slices, release } = sourceSlices(source, { sliceBytes: 300 })
  const read: number[] = []
  for await (const slice of slices()) {
    read.push(...slice)
    release(slice)
  }
  expect(read).toEqual([...bytes])
  expect(new Set(given).size).toBe(1)
  expect(ended()).toBe(1)
})

it('keeps every slice that is not given back, and ends the reader where reading stops early', async () => {
  const { source, given, ended } = readBy(bytes)
  const kept: Uint8Array[] = []
  for await (const slice of sourceSlices(source, { sliceBytes: 300 }).slices()) {
    kept.push(slice)
    if (kept.length === 3) break
  }
  expect(kept.flatMap((slice) => [...slice])).toEqual([...bytes.subarray(0, 900)])
  expect(new Set(given).size).toBe(3)
  expect(ended()).toBe(1)
})

it('says of a reader that fails which file could not be read', async () => {
  const { source } = readBy(bytes)
  const broken = {
    ...source,
    reader: () => ({ next: () => Promise.reject(new Error('it has changed.')), end: () => {} }),
  }
  await expect(sourceSlices(broken, {}).slices().next()).rejects.toMatchObject({
    code: 'read-failed',
    args: { name: 'b', cause: 'it has changed' },
  })
})

/** A source that is read by a reader only, the rooms it was given, and how often it was ended. */
function readBy(all: Uint8Array) {
  const given: ArrayBuffer[] = []
  let at = 0
  let ends = 0
  const source: ByteSource = {
    name: 'b',
    size: all.length,
    slice: () => Promise.reject(new Error('not by slices')),
    reader: () => ({
      next: async (room) => {
        given.push(room)
        const some = all.subarray(at, at + room.byteLength)
        at += some.length
        const filled = new Uint8Array(room, 0, some.length)
        filled.set(some)
        return filled
      },
      end: () => {
        ends++
      },
    }),
  }
  return { source, given, ended: () => ends }
}
