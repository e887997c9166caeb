import type { Outline } from '../analysis/outline.ts'
import { type Group, type GroupKind, groupsOf } from '../search/groups.ts'
import type { TokenId } from '../tokens/token.ts'
import { shownTasks } from './shown.ts'
import type { State } from './state.ts'

const none: readonly Group[] = []

let last: {
  readonly revision: number
  readonly tasks: Int32Array
  readonly kind: GroupKind
  readonly groups: readonly Group[]
} | null = null

/** The groups that the tasks shown fall into; made once for the same tasks. */
export function shownGroups(state: State): readonly Group[] {
  const { outline, collapse: kind } = state
  if (!outline || kind === null) return none
  const tasks = shownTasks(state)
  const { revision } = outline
  if (last?.revision !== revision || last.tasks !== tasks || last.kind !== kind)
    last = { revision, tasks, kind, groups: groupsOf(outline, tasks, kind) }
  return last.groups
}

/** How many groups of each kind the tasks shown fall into. */
export const groupCount = (outline: Outline, tasks: Int32Array, kind: GroupKind): number =>
  groupsOf(outline, tasks, kind).length

/** The closed group in which a task stands in the picture. */
export function closedGroupOf({ picture }: State, task: TokenId | null): Group | undefined {
  const box = picture?.scene.boxes[picture.scene.boxOf[task ?? -1] ?? -1]
  return box?.kind === 'group' ? box.group : undefined
}

/** The task by which a group is known again when it is opened or closed: the selected one if it is in it. */
export const heldBy = ({ tasks }: Group, selected: TokenId | null): TokenId | null =>
  (selected !== null && tasks.includes(selected) ? selected : tasks[0]) ?? null

/** The groups whose tasks are drawn one by one, of those that the tasks shown fall into. */
export function openedGroups(state: State): readonly Group[] {
  const { openGroups } = state
  return openGroups.size === 0 ? none : shownGroups(state).filter(({ id }) => openGroups.has(id))
}

/** The opened group that a task belongs to. */
export const openedGroupOf = (state: State, task: TokenId | null): Group | undefined =>
  task === null ? undefined : openedGroups(state).find(({ tasks }) => tasks.includes(task))
