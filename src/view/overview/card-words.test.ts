import { describe, expect, it } from 'vitest'
import type { Outline, WorkflowOutline } from '../../analysis/outline.ts'
import { actionsOf, spanWords, verdictWords, workflowName, worstOf } from './card-words.ts'

const workflow: WorkflowOutline = {
  wid: 'w-1',
  tasks: Int32Array.of(0, 1, 2, 3),
  components: 1,
  passed: 4,
  failed: 0,
  indeterminate: 0,
  warnings: 0,
  agents: 2,
  from: 1_772_064_000,
  until: 1_772_064_090,
}
const mixed = { ...workflow, passed: 1, failed: 2, indeterminate: 1, warnings: 3 }

describe('the words of a card', () => {
  it('say the worst first and leave out what there is none of', () => {
    expect(verdictWords(mixed)).toEqual(['2 failed', '1 not checked', '1 passed'])
    expect(verdictWords(workflow)).toEqual(['all 4 passed'])
    expect(verdictWords({ ...workflow, passed: 3, failed: 1 })).toEqual(['1 failed', '3 passed'])
    expect(worstOf({ ...workflow, passed: 3, indeterminate: 1 })).toBe('indeterminate')
  })

  it('call a workflow by its wid, with all that the card shows', () => {
    expect(workflowName(mixed, 3)).toBe(
      'w-1, worst: failed, 4 tasks, 3 of 4 shown, 2 failed, 1 not checked, 1 passed, 3 warnings, 2 agents',
    )
    const { wid: _, ...nameless } = workflow
    expect(workflowName(nameless)).toBe('no wid, all passed, 4 tasks, 2 agents')
  })

  it('say when it began and how long it took, where that is known', () => {
    expect(spanWords(workflow)).toBe('2026-02-26 00:00 · 90 s')
    expect(spanWords({ ...workflow, until: workflow.from })).toBe('2026-02-26 00:00')
    expect(spanWords({ ...workflow, from: Number.NaN, until: Number.NaN })).toBe('')
  })

  it('say what was done first and last', () => {
    const outline = { action: ['plan', 'x', 'y', 'ship'] } as unknown as Outline
    expect(actionsOf(outline, workflow)).toBe('plan → ship')
    expect(actionsOf(outline, { ...workflow, tasks: Int32Array.of(2) })).toBe('y')
    expect(actionsOf(outline, { ...workflow, tasks: new Int32Array(0) })).toBe('')
  })
})
