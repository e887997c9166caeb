import { shownTasks } from './shown.ts'
import type { State } from './state.ts'

/** More tasks than this make no picture that helps anybody; the screen then offers single workflows and the table. */
export const mostTasksDrawn = 20_000

/** Up to so many workflows, or so many tasks in all, are drawn in one picture; more are shown as cards. */
const fewWorkflows = 3
const fewTasks = 60

type Looked = Parameters<typeof shownTasks>[0]
type Seen = Looked & Pick<State, 'together'>

/** Whether all that is shown can be drawn in one picture. */
export const canDrawTogether = (state: Looked): boolean => shownTasks(state).length <= mostTasksDrawn

/** Whether the graph's place shows a card for each workflow: many are shown, none is chosen, and they are not drawn in one picture. */
export function showsCards(state: Seen): boolean {
  const { outline, workflow, together } = state
  if (!outline || workflow !== null || outline.workflows.length < 2) return false
  const tasks = shownTasks(state)
  if (tasks.length > mostTasksDrawn) return true
  return !(together ?? (outline.counts.tasks <= fewTasks || isOfFew(tasks, outline.workflow)))
}

/** Whether the graph shows what could be shown as cards: one of several workflows, or more of them in one picture than open so. */
export const hasWayBack = ({ outline, workflow }: Seen): boolean =>
  outline !== null && outline.workflows.length > 1 && (workflow !== null || outline.counts.tasks > fewTasks)

/** Whether tasks fall into few workflows; the first of many workflows settle it. */
function isOfFew(tasks: Int32Array, workflow: Int32Array): boolean {
  const seen = new Set<number>()
  for (const task of tasks) {
    seen.add(workflow[task]!)
    if (seen.size > fewWorkflows) return false
  }
  return true
}
