import { describe, expect, it } from 'vitest'
import { nextHit } from './search.ts'

describe('search', () => {
  it('steps round the ends and starts at the first where another task is selected', () => {
    const hits = Int32Array.of(4, 8, 6)
    expect(nextHit(hits, null, 1)).toBe(4)
    expect(nextHit(hits, 5, -1)).toBe(6)
    expect(nextHit(hits, 6, 1)).toBe(4)
    expect(nextHit(hits, 4, -1)).toBe(6)
    expect(nextHit(Int32Array.of(), 4, 1)).toBeNull()
  })
})
