import { expect, it } from 'vitest'
import type { State } from './state.ts'
import { initialState } from './state.ts'
import { mostTasksDrawn, showsCards } from './together.ts'

/** Tasks dealt to workflows in turn. */
const seen = (workflows: number, tasks: number, more: Partial<State> = {}) => {
  const order = Int32Array.from({ length: tasks }, (_, task) => task)
  const outline = {
    revision: 1,
    tokens: tasks,
    task: order,
    order,
    workflow: order.map((task) => task % workflows),
    workflows: Array.from({ length: workflows }, (_, index) => ({
      tasks: order.filter((task) => task % workflows === index),
    })),
    counts: { tasks },
  } as unknown as NonNullable<State['outline']>
  return showsCards({ ...initialState, outline, ...more })
}

it('draws one workflow, few workflows and few tasks in one picture', () => {
  expect(seen(1, 100_000)).toBe(false)
  expect(seen(3, 5000)).toBe(false)
  expect(seen(40, 60)).toBe(false)
})

it('shows many workflows as cards, unless one is chosen', () => {
  expect(seen(4, 61)).toBe(true)
  expect(seen(800, 10_000)).toBe(true)
  expect(seen(800, 10_000, { workflow: 7 })).toBe(false)
})

it('does as it is told, but draws no picture of more tasks than help', () => {
  expect(seen(800, mostTasksDrawn, { together: true })).toBe(false)
  expect(seen(2, 5, { together: false })).toBe(true)
  expect(seen(2, mostTasksDrawn + 1, { together: true })).toBe(true)
  expect(seen(2, mostTasksDrawn + 1)).toBe(true)
})
