import { expect, it } from 'vitest'
import { clamped, fitted, panned, revealing, showing, zoomedAt } from './camera.ts'
import { stretchesOf, timeAt, xOf } from './scale.ts'

const plot = { width: 1000, left: 30, right: 70 }
const stretches = stretchesOf(Float64Array.from([0, 600, 90_000, 90_600]), 300)
const all = fitted(stretches, plot)

it('fits all times between the room at both ends', () => {
  expect(xOf(all, 0)).toBeCloseTo(30, 6)
  expect(xOf(all, 90_600)).toBeCloseTo(930, 6)
})

it('gives breaks a width of their own, less where there are many, and none where there is no break', () => {
  const withBreaks = (breaks: number) => {
    const times = Array.from({ length: 2 * breaks + 2 }, (_, n) => 90_000 * (n >> 1) + 600 * (n & 1))
    return fitted(stretchesOf(Float64Array.from(times), 300), plot).breakWidth
  }
  expect([0, 1, 9, 30].map(withBreaks)).toEqual([0, 56, 30, 10])
})

it('zooms with the time under the pointer staying there', () => {
  const zoomed = zoomedAt(all, plot, 400, 6)
  expect(zoomed.zoom).toBeCloseTo(6 * all.zoom, 9)
  expect(timeAt(zoomed, 400)).toBeCloseTo(timeAt(all, 400), 6)
})

it('never zooms out further than all, nor pans beyond the ends', () => {
  expect(zoomedAt(all, plot, 400, 0.2)).toEqual(clamped(all, plot))
  const zoomed = zoomedAt(all, plot, 400, 4)
  expect(xOf(panned(zoomed, plot, 1e9), 0)).toBeCloseTo(30, 6)
  expect(xOf(panned(zoomed, plot, -1e9), 90_600)).toBeCloseTo(930, 6)
})

it('moves only for a time that is out of sight', () => {
  const zoomed = panned(zoomedAt(all, plot, 400, 20), plot, 1e9)
  expect(revealing(zoomed, plot, timeAt(zoomed, 500))).toBe(zoomed)
  const x = xOf(revealing(zoomed, plot, 90_300), 90_300)
  expect(x).toBeGreaterThan(0)
  expect(x).toBeLessThan(1000)
})

it('lets a span of time fill the plot', () => {
  const scale = showing(all, plot, 100, 200)
  expect(xOf(scale, 100)).toBeCloseTo(100, 0)
  expect(xOf(scale, 200)).toBeCloseTo(900, 0)
})
