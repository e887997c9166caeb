import { expect, test } from 'vitest'
import { graphOf } from '../testing/drawing.ts'
import { testGraphs } from '../testing/graphs.ts'
import { feedbackEdges } from './feedback.ts'

function feedbackOf(text: string): number[] {
  const { tasks, from, to } = graphOf(text)
  return [...feedbackEdges(tasks, Int32Array.from(from), Int32Array.from(to))]
}

//   ┌→ b ─┐
// a ┤     ├→ d
//   └→ c ─┘
test('a graph without cycles has no feedback edge', () => {
  expect(feedbackOf('a>b>d a>c>d')).toEqual([0, 0, 0, 0])
})

// r → a → b → c → a
test('a ring loses the edge that leads back to where it was entered', () => {
  expect(feedbackOf('r>a>b>c>a')).toEqual([0, 0, 0, 1])
})

// a ↺
test('a self-loop is a feedback edge', () => {
  expect([...feedbackEdges(1, Int32Array.of(0), Int32Array.of(0))]).toEqual([1])
})

test('a ring of 20,000 tasks needs no deep stack', () => {
  const { tasks, from, to } = testGraphs.chain(20_000)
  const feedback = feedbackEdges(tasks, Int32Array.from([...from, tasks - 1]), Int32Array.from([...to, 0]))
  expect(feedback.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(feedback.at(-1)).toBe(1)
})
