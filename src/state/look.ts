import type { State } from './state.ts'

/** What the user looks at, and how: the part of the state that can be undone. */
export type Look = Pick<
  State,
  | 'view'
  | 'workflow'
  | 'narrowing'
  | 'opened'
  | 'collapse'
  | 'openGroups'
  | 'query'
  | 'direction'
  | 'panel'
  | 'selected'
  | 'together'
  | 'tableManner'
>

const members = [
  'view',
  'workflow',
  'narrowing',
  'opened',
  'collapse',
  'openGroups',
  'query',
  'direction',
  'panel',
  'selected',
  'together',
  'tableManner',
] as const satisfies readonly (keyof Look)[]

export const lookOf = (state: State): Look =>
  Object.fromEntries(members.map((member) => [member, state[member]])) as unknown as Look

/** Which members tell two looks apart. */
export const differences = (one: Look, other: Look): readonly (keyof Look)[] =>
  members.filter((member) => one[member] !== other[member])

/** The look without the tasks and workflows that are no longer there. */
export function possible(look: Look, outline: State['outline']): Look {
  const isTask = (id: number) => outline?.task[id] === id
  const { selected, workflow, opened } = look
  return {
    ...look,
    selected: selected !== null && isTask(selected) ? selected : null,
    workflow: outline?.workflows[workflow ?? -1] ? workflow : null,
    opened: opened.every(isTask) ? opened : opened.filter(isTask),
  }
}
