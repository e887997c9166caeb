import type { Outline } from '../analysis/outline.ts'
import { type FocusDirection, focusTasks, onPaths } from '../search/focus.ts'
import type { Steps } from '../search/query.ts'
import { countOf } from '../search/task-mask.ts'
import { taskName } from '../search/task-name.ts'
import { focusTerm, isPlace, pathTerm, withTerm } from '../search/terms.ts'
import type { TokenId } from '../tokens/token.ts'
import { narrowTo } from './narrow.ts'
import { type State, store } from './state.ts'

/** Shows a task with what it comes from, what comes of it, or both, in place of another focus and beside the filters. */
export function focusOn(task: TokenId, direction: FocusDirection, steps: Steps): void {
  const { outline, narrowing } = store.getState()
  if (!outline) return
  narrowTo(withTerm(narrowing, focusTerm(taskName(outline, task), direction, steps)), inItsWorkflow(task))
}

/** Within one workflow a task of another would not be shown. */
function inItsWorkflow(task: TokenId): Partial<State> {
  const { outline, workflow } = store.getState()
  return workflow === null || outline?.workflow[task] === workflow ? {} : { workflow: null }
}

/** How many tasks a focus would show, itself included. */
export const focusSize = (outline: Outline, from: TokenId, direction: FocusDirection, steps: Steps): number =>
  countOf(focusTasks(outline, { from, direction, ...(steps !== 'all' && { steps }) }))

/** From now on the next task that is chosen is where the path ends. It may stand outside of a focus, which therefore ends. */
export function startPath(pathFrom: TokenId): void {
  const { narrowing } = store.getState()
  if (narrowing.some(isPlace))
    narrowTo(
      narrowing.filter((term) => !isPlace(term)),
      { pathFrom },
    )
  else store.setState({ pathFrom })
}

export const cancelPath = (): void => store.setState({ pathFrom: null })

/** The ends of the path between two tasks, in its direction; null where none leads either way. */
export function pathEnds(
  outline: Outline,
  one: TokenId,
  other: TokenId,
): readonly [from: TokenId, to: TokenId] | null {
  if (one === other) return null
  if (countOf(onPaths(outline, [one], [other])) > 0) return [one, other]
  return countOf(onPaths(outline, [other], [one])) > 0 ? [other, one] : null
}

/** While a path's end is being chosen: shows the path to this task. Where none leads there, the choice goes on. */
export function endPath(at: TokenId): void {
  const { pathFrom } = store.getState()
  if (pathFrom !== null) showPath(pathFrom, at)
}

/** Shows every task on any path between two, in place of another focus; changes nothing where none leads either way. */
export function showPath(one: TokenId, other: TokenId): void {
  const { outline, narrowing } = store.getState()
  const ends = outline && pathEnds(outline, one, other)
  if (!outline || !ends) return
  const [from, to] = ends.map((task) => taskName(outline, task)) as [string, string]
  const elsewhere = { ...inItsWorkflow(one), ...inItsWorkflow(other) }
  narrowTo(withTerm(narrowing, pathTerm(from, to)), { ...elsewhere, pathFrom: null })
}
