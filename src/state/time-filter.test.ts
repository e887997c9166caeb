import { beforeEach, expect, it } from 'vitest'
import type { Outline } from '../analysis/outline.ts'
import { tasksWithin } from './filter.ts'
import { initialState, store } from './state.ts'
import { narrowTime } from './time-filter.ts'

beforeEach(() => store.setState(initialState))

it('narrows to a span beside what else is narrowed to, either end first, and takes it away again', () => {
  store.setState({ filter: { agent: 1 } })
  narrowTime({ from: 20, until: 10 })
  expect(store.getState().filter).toEqual({ agent: 1, time: { from: 10, until: 20 } })
  narrowTime(null)
  expect(store.getState().filter).toEqual({ agent: 1 })
})

it('keeps tasks issued at both ends of the span, and none without a time', () => {
  const outline = {
    order: Int32Array.of(0, 1, 2, 3),
    iat: Float64Array.of(9, 10, 20, Number.NaN),
  } as unknown as Outline
  expect([...tasksWithin(outline, { time: { from: 10, until: 20 } })]).toEqual([1, 2])
})
