import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Scale, stretchesOf, timeAt, xOf } from './scale.ts'

const hour = 3600
const times = (...of: number[]) => Float64Array.from(of)
const scaleOf = (of: Float64Array, least = 300): Scale => ({
  stretches: stretchesOf(of, least),
  zoom: 0.5,
  offset: 10,
  breakWidth: 40,
})

describe('stretches', () => {
  //  0 60 120 ……………… 3 h  3 h 60
  it('break where nothing happens for long', () => {
    const { from, until, before } = stretchesOf(times(0, 60, 120, 3 * hour, 3 * hour + 60), 300)
    expect([...from]).toEqual([0, 3 * hour])
    expect([...until]).toEqual([120, 3 * hour + 60])
    expect([...before]).toEqual([0, 120])
  })

  it('stay whole where pauses are short, are like all others, or collapsing is off', () => {
    expect(stretchesOf(times(0, 60, 120, 400), 300).from.length).toBe(1)
    const even = Float64Array.from({ length: 50 }, (_, i) => i * hour + (i % 2))
    expect(stretchesOf(even, 300).from.length).toBe(1)
    expect(stretchesOf(times(0, 0, 0, 3 * hour, 3 * hour), 300).from.length).toBe(1)
    expect(stretchesOf(times(0, 1, 9 * hour), Number.POSITIVE_INFINITY).from.length).toBe(1)
  })

  it('are never more than can be drawn apart', () => {
    const bursts = Float64Array.from({ length: 400 }, (_, i) => Math.floor(i / 2) * 10 * hour + (i % 2))
    expect(stretchesOf(bursts, 300).from.length).toBeLessThanOrEqual(41)
  })

  it('give a single instant, or none, some room', () => {
    expect(stretchesOf(times(100, 100), 300)).toMatchObject({ from: times(70), until: times(130) })
    expect(stretchesOf(times(), 300).from.length).toBe(1)
  })
})

describe('a scale', () => {
  it('gives each break its fixed width whatever the zoom', () => {
    const scale = scaleOf(times(0, 60, 3 * hour, 3 * hour + 60))
    for (const zoom of [0.1, 1, 50]) {
      const width = xOf({ ...scale, zoom }, 3 * hour) - xOf({ ...scale, zoom }, 60)
      expect(width).toBeCloseTo(40, 6)
    }
  })

  it('goes on at both ends', () => {
    const scale = scaleOf(times(0, 100))
    expect(xOf(scale, -20)).toBe(-20)
    expect(timeAt(scale, -20)).toBe(-20)
    expect(xOf(scale, 200)).toBe(90)
  })

  it('finds the time again that is drawn at an x, inside breaks too, and never turns time round', () => {
    const someTimes = fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(
        someTimes,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
        (of, shares) => {
          const sorted = Float64Array.from(of).sort()
          const scale = scaleOf(sorted)
          const first = sorted[0]!
          const span = sorted[sorted.length - 1]! - first
          const asked = shares.map((share) => first + share * span).sort((a, b) => a - b)
          const xs = asked.map((time) => xOf(scale, time))
          for (const [i, time] of asked.entries()) {
            expect(timeAt(scale, xs[i]!)).toBeCloseTo(time, 3)
            expect(xs[i]!).toBeGreaterThanOrEqual((xs[i - 1] ?? Number.NEGATIVE_INFINITY) - 1e-6)
          }
        },
      ),
    )
  })
})
