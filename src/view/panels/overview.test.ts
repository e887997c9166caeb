import { expect, it } from 'vitest'
import type { Outline } from '../../analysis/outline.ts'
import { agentCounts, timeSpan } from './overview.ts'

it('counts tasks and failures by agent, leaving out those without one', () => {
  const outline = {
    order: Int32Array.of(0, 1, 2, 3),
    agent: Int32Array.of(1, 0, 1, -1),
    agents: ['a', 'b'],
    own: Uint8Array.of(2, 0, 1, 2),
  } as unknown as Outline
  const { tasks, failed } = agentCounts(outline)
  expect([...tasks]).toEqual([1, 2])
  expect([...failed]).toEqual([0, 1])
})

it('spans the times of all workflows, whatever has none', () => {
  const workflows = [
    { from: 20, until: 30 },
    { from: Number.NaN, until: Number.NaN },
    { from: 5, until: 8 },
  ]
  expect(timeSpan({ workflows } as unknown as Outline)).toEqual({ from: 5, until: 30 })
  expect(timeSpan({ workflows: [workflows[1]] } as unknown as Outline)).toBeNull()
})
