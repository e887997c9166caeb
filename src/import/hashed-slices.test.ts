import { expect, it } from 'vitest'
import { sha256Hex } from '../base/sha256.ts'
import { bytesSource } from './byte-source.ts'
import { hashedSlices } from './hashed-slices.ts'

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at)

it.each([
  ['read whole beside that', 1000],
  ['too large for that', 999],
])('gives every byte once and the digest of all, %s', async (_, heldBytes) => {
  const { slices, sha256 } = hashedSlices(bytesSource('b', bytes), { sliceBytes: 300, heldBytes })
  const read: number[] = []
  for await (const slice of slices()) read.push(...slice)
  expect(read).toEqual([...bytes])
  expect(await sha256()).toBe(sha256Hex(bytes))
})

it('ends with a failure where it is cancelled, and gives no digest of what was not read to its end', async () => {
  const cancel = new AbortController()
  const { slices, sha256, position } = hashedSlices(bytesSource('b', bytes), {
    sliceBytes: 300,
    signal: cancel.signal,
  })
  const reading = async () => {
    for await (const _ of slices()) cancel.abort()
  }
  await expect(reading()).rejects.toMatchObject({ code: 'cancelled' })
  expect(position()).toBe(300)
  expect(await sha256()).toBe('')
})

it('lets other tasks in between slices', async () => {
  const { slices } = hashedSlices(bytesSource('b', bytes), { sliceBytes: 10 })
  let others = 0
  const timer = setInterval(() => others++)
  for await (const _ of slices()) {
    const until = performance.now() + 2
    while (performance.now() < until);
  }
  clearInterval(timer)
  expect(others).toBeGreaterThan(5)
})
