import type { GroupId, GroupKind } from '../search/groups.ts'
import type { TokenId } from '../tokens/token.ts'
import { closedGroupOf } from './groups.ts'
import { refreshPicture } from './picture.ts'
import { store } from './state.ts'
import { canDrawTogether, showsCards } from './together.ts'

const noGroups: ReadonlySet<GroupId> = new Set()

/** Groups the graph's tasks, all groups closed; null draws each by itself. Many workflows are then drawn in one picture. */
export function setCollapse(collapse: GroupKind | null): void {
  const state = store.getState()
  const together = collapse !== null && showsCards(state) && canDrawTogether(state)
  store.setState({ collapse, openGroups: noGroups, ...(together && { together }) })
  refreshPicture()
}

/** Draws a group's tasks one by one. */
export const openGroup = (group: GroupId): void => setOpen(new Set([...store.getState().openGroups, group]))

export function closeGroup(group: GroupId): void {
  const open = new Set(store.getState().openGroups)
  if (open.delete(group)) setOpen(open)
}

export const closeGroups = (): void => setOpen(noGroups)

/** Opens the closed group that a task is in. */
export function openGroupOf(task: TokenId | null): void {
  const group = closedGroupOf(store.getState(), task)
  if (group) openGroup(group.id)
}

function setOpen(openGroups: ReadonlySet<GroupId>): void {
  store.setState({ openGroups })
  refreshPicture()
}
