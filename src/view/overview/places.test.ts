import { expect, it } from 'vitest'
import { placesIn, stepTo } from './places.ts'

it('fits as many columns as have their least width, and at least one', () => {
  expect(placesIn(10, 1000, 240, 12)).toEqual({ columns: 4, lines: 3 })
  expect(placesIn(10, 100, 240, 12)).toEqual({ columns: 1, lines: 10 })
  expect(placesIn(10, 0, 240, 12)).toEqual({ columns: 0, lines: 0 })
  expect(placesIn(0, 1000, 240, 12)).toEqual({ columns: 4, lines: 0 })
})

//  0 1 2 3
//  4 5 6 7
//  8 9
const step = (key: string, at: number) => stepTo(key, at, 10, 4, 2)

it('moves by one, by a line and by a page, and stops at the borders', () => {
  expect(step('ArrowRight', 3)).toBe(4)
  expect(step('ArrowRight', 9)).toBe(9)
  expect(step('ArrowLeft', 0)).toBe(0)
  expect(step('ArrowDown', 1)).toBe(5)
  expect(step('ArrowUp', 9)).toBe(5)
  expect(step('ArrowUp', 2)).toBe(2)
  expect(step('PageDown', 1)).toBe(9)
  expect(step('PageUp', 9)).toBe(1)
  expect(step('Home', 7)).toBe(0)
  expect(step('End', 0)).toBe(9)
})

it('goes down to the last card where the column ends sooner', () => {
  expect(step('ArrowDown', 6)).toBe(9)
  expect(step('ArrowDown', 9)).toBe(9)
  expect(step('PageDown', 3)).toBe(7)
})

it('leaves other keys alone, and all keys where there is no card', () => {
  expect(step('Enter', 3)).toBeUndefined()
  expect(stepTo('End', 0, 0, 4, 2)).toBeUndefined()
})
