import { expect, it } from 'vitest'
import { withOwnBuffers } from './own-buffers.ts'

it('gives the same value, whose buffers can be moved while the first stays whole', () => {
  const shared = Int32Array.of(1, 2, 3, 4)
  const first = {
    name: 'a',
    rows: { start: shared, values: shared.subarray(1, 3) },
    words: ['b'],
    kinds: new Map([['c', 1]]),
    none: null,
  }
  const { value, buffers } = withOwnBuffers(first)
  expect(value).toEqual(first)
  const received = structuredClone(value, { transfer: buffers })
  expect(received).toEqual(first)
  expect(value.rows.start.length).toBe(0)
  expect([...first.rows.start, ...first.rows.values]).toEqual([1, 2, 3, 4, 2, 3])
})
