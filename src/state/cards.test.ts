import { describe, expect, it } from 'vitest'
import type { WorkflowOutline } from '../analysis/outline.ts'
import { type CardChoice, cardsOf, firstChoice, tasksPerWorkflow } from './cards.ts'

const workflow = (wid: string | undefined, more: Partial<WorkflowOutline> & { count?: number } = {}) =>
  ({
    ...(wid !== undefined && { wid }),
    tasks: new Int32Array(more.count ?? 3),
    failed: 0,
    indeterminate: 0,
    warnings: 0,
    from: 10,
    until: 20,
    ...more,
  }) as WorkflowOutline

const workflows = [
  workflow('Delta', { until: 90 }),
  workflow('alpha', { indeterminate: 9, from: 5 }),
  workflow('charlie', { failed: 1, count: 7 }),
  workflow(undefined, { warnings: 2, from: Number.NaN, until: Number.NaN }),
  workflow('bravo', { failed: 2, indeterminate: 1 }),
]
const all = Int32Array.of(1, 1, 1, 1, 1)
const cards = (choice: Partial<CardChoice>, shown = all) => [
  ...cardsOf({ workflows }, shown, { ...firstChoice, ...choice }),
]

describe('the cards of the overview', () => {
  it('stand worst first: most failures, then most unchecked, then most warnings, then as in the ledger', () => {
    expect(cards({})).toEqual([4, 2, 1, 3, 0])
  })

  it('sort by size, by time with those that have none last, and by name', () => {
    expect(cards({ sorting: 'most-tasks' })).toEqual([2, 0, 1, 3, 4])
    expect(cards({ sorting: 'newest' })).toEqual([0, 1, 2, 4, 3])
    expect(cards({ sorting: 'oldest' })).toEqual([1, 0, 2, 4, 3])
    expect(cards({ sorting: 'name' })).toEqual([3, 0, 1, 4, 2])
  })

  it('can be only those with failures, with something unchecked, or with warnings', () => {
    expect(cards({ kind: 'failed' })).toEqual([4, 2])
    expect(cards({ kind: 'unchecked' })).toEqual([4, 1])
    expect(cards({ kind: 'warnings' })).toEqual([3])
  })

  it('can be looked for by part of a wid in any case, or by place where there is none', () => {
    expect(cards({ wid: ' DEL' })).toEqual([0])
    expect(cards({ wid: '#3' })).toEqual([3])
    expect(cards({ wid: 'zulu' })).toEqual([])
  })

  it('leave out workflows of which no task is shown', () => {
    expect(cards({}, Int32Array.of(0, 2, 0, 0, 1))).toEqual([4, 1])
  })

  it('can stay sorted by what was known before, while those of a kind are chosen by what is known now', () => {
    const before = workflows.map((one) => ({ ...one, failed: 0, indeterminate: 1 }))
    const now = (choice: Partial<CardChoice>) => [
      ...cardsOf({ workflows }, all, { ...firstChoice, ...choice }, before),
    ]
    expect(now({})).toEqual([3, 0, 1, 2, 4])
    expect(now({ kind: 'failed' })).toEqual([2, 4])
  })

  it('count the shown tasks of each workflow', () => {
    const outline = { workflow: Int32Array.of(0, 2, 2, 1, 4), workflows }
    expect([...tasksPerWorkflow(outline, Int32Array.of(0, 1, 2, 4))]).toEqual([1, 0, 2, 0, 1])
  })
})
