import type { Outline } from '../../analysis/outline.ts'

/** Tasks by workflow: those of the workflow `workflows[group]` are `tasks[start[group]…start[group + 1]]`. */
export interface Groups {
  readonly workflows: Int32Array
  readonly start: Int32Array
  readonly tasks: Int32Array
  /** By workflow: its group, -1 where none of its tasks is among them. */
  readonly groupOf: Int32Array
  /** By TokenId: its place in `tasks`, -1 where it is not among them. */
  readonly placeOf: Int32Array
}

type Columns = Pick<Outline, 'workflow' | 'workflows' | 'tokens'>

/**
 * Groups tasks by workflow, each group in the order given. With keys the tasks of a group are sorted, and the groups by their first task;
 * what is equal keeps its order.
 */
export function groupsOf(outline: Columns, given: Int32Array, keys: Float64Array | null): Groups {
  const counts = new Int32Array(outline.workflows.length + 1)
  for (const task of given) counts[outline.workflow[task]! + 1]!++
  const from = counts.slice()
  for (let workflow = 1; workflow < from.length; workflow++) from[workflow]! += from[workflow - 1]!
  const places = new Int32Array(given.length)
  const next = from.slice()
  for (let place = 0; place < given.length; place++) places[next[outline.workflow[given[place]!]!]!++] = place
  const within = (workflow: number) => places.subarray(from[workflow], from[workflow + 1])

  const workflows = Int32Array.from(outline.workflows.keys()).filter((workflow) => counts[workflow + 1]! > 0)
  if (keys) {
    const compare = (a: number, b: number) => compared(keys[a]!, keys[b]!) || a - b
    for (const workflow of workflows) within(workflow).sort(compare)
    workflows.sort((a, b) => compared(keys[within(a)[0]!]!, keys[within(b)[0]!]!) || a - b)
  }

  const start = new Int32Array(workflows.length + 1)
  const tasks = new Int32Array(given.length)
  const groupOf = new Int32Array(outline.workflows.length).fill(-1)
  const placeOf = new Int32Array(outline.tokens).fill(-1)
  let at = 0
  for (const [group, workflow] of workflows.entries()) {
    groupOf[workflow] = group
    for (const place of within(workflow)) {
      placeOf[given[place]!] = at
      tasks[at++] = given[place]!
    }
    start[group + 1] = at
  }
  return { workflows, start, tasks, groupOf, placeOf }
}

/** Infinity less infinity is no number. */
const compared = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
