import type { Outline, WorkflowOutline } from '../../analysis/outline.ts'
import { duration } from '../../checks/phrase.ts'
import type { Verdict } from '../../findings/finding.ts'
import { actionOf } from '../graph/card-name.ts'
import { utc } from '../time.ts'
import { text } from './text.ts'

/** The worst own verdict among a workflow's tasks. */
export function worstOf({ failed, indeterminate }: WorkflowOutline): Verdict {
  if (failed > 0) return 'failed'
  return indeterminate > 0 ? 'indeterminate' : 'passed'
}

/** What a workflow did, as far as a line says it: its first action and its last. */
export function actionsOf(outline: Outline, { tasks }: WorkflowOutline): string {
  const [first, last] = [tasks[0], tasks.at(-1)]
  if (first === undefined || last === undefined) return ''
  const [from, to] = [actionOf(outline, first), actionOf(outline, last)]
  return from === to ? from : `${from} → ${to}`
}

/** "2 failed, 1 not checked, 9 passed", worst first, without what there is none of. */
export function verdictWords({ failed, indeterminate, passed, tasks }: WorkflowOutline): readonly string[] {
  if (passed === tasks.length) return [text.allPassed(passed)]
  return [
    ...(failed > 0 ? [text.failed(failed)] : []),
    ...(indeterminate > 0 ? [text.unchecked(indeterminate)] : []),
    ...(passed > 0 ? [text.passed(passed)] : []),
  ]
}

/** When it began and how long it took; '' where no task has a time. */
export function spanWords({ from, until }: WorkflowOutline): string {
  if (Number.isNaN(from)) return ''
  const start = utc(from).slice(0, 16)
  return until > from ? `${start} · ${duration(until - from)}` : start
}

/** All that a card says, in the order in which it matters: begins with the `wid`. */
export function workflowName(workflow: WorkflowOutline, shown = workflow.tasks.length): string {
  const { wid, tasks, agents, warnings } = workflow
  return [
    wid ?? text.noWid,
    text.worst[worstOf(workflow)],
    text.tasks(tasks.length),
    ...(shown < tasks.length ? [text.shownTasks(shown, tasks.length)] : []),
    ...(worstOf(workflow) === 'passed' ? [] : verdictWords(workflow)),
    ...(warnings > 0 ? [text.warnings(warnings)] : []),
    text.agents(agents),
  ].join(', ')
}
