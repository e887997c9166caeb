import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partitionPoint } from './partition-point.ts'

it('is the number of places that pass, and asks about no place beyond the last nor about many', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
      const [passing, count] = [Math.min(a, b), Math.max(a, b)]
      const asked: number[] = []
      const passes = (place: number) => {
        asked.push(place)
        return place < passing
      }
      expect(partitionPoint(count, passes)).toBe(passing)
      expect(asked.every((place) => place >= 0 && place < count)).toBe(true)
      expect(asked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(count + 1)))
    }),
  )
})
