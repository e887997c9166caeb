import type { Outline } from '../analysis/outline.ts'
import type { Rows } from '../graph/graph.ts'
import { rowOf, rowsFrom } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import type { Group, GroupId } from './groups.ts'
import type { TaskList } from './task-mask.ts'

export type Box =
  | { readonly kind: 'task'; readonly task: TokenId }
  | { readonly kind: 'group'; readonly group: Group }

/**
 * Tasks and closed groups as boxes, and one edge from box to box for all the edges between their tasks. It may have cycles where
 * the tasks have none.
 */
export interface CollapsedScene {
  /** In the order of their first tasks. */
  readonly boxes: readonly Box[]
  /** By TokenId: the box that a task is or is in, -1 where it is not shown. */
  readonly boxOf: Int32Array
  /** By edge: the boxes it joins. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** By edge: the outline's edges it stands for. */
  readonly edges: Rows
}

/** The scene of these tasks with every group closed that is not `open`; where groups overlap, a task is in the first. Linear in tasks and edges. */
export function collapse(
  outline: Outline,
  tasks: TaskList,
  groups: readonly Group[],
  open: ReadonlySet<GroupId>,
): CollapsedScene {
  const shown = Int32Array.from(tasks)
  const { boxes, boxOf } = boxesOf(outline.tokens, shown, groups, open)
  return { boxes, boxOf, ...mergedEdges(outline, shown, boxes, boxOf) }
}

function boxesOf(
  tokens: number,
  tasks: Int32Array,
  groups: readonly Group[],
  open: ReadonlySet<GroupId>,
): { readonly boxes: readonly Box[]; readonly boxOf: Int32Array } {
  const groupOf = new Int32Array(tokens).fill(-1)
  for (const [index, group] of groups.entries()) {
    if (open.has(group.id)) continue
    for (const task of group.tasks) if (groupOf[task] === -1) groupOf[task] = index
  }
  const boxes: Box[] = []
  const boxOf = new Int32Array(tokens).fill(-1)
  const boxOfGroup = new Int32Array(groups.length).fill(-1)
  for (const task of tasks) {
    const index = groupOf[task]!
    const group = groups[index]
    if (group && boxOfGroup[index] !== -1) {
      boxOf[task] = boxOfGroup[index]!
      continue
    }
    boxOf[task] = boxes.length
    if (group) boxOfGroup[index] = boxes.length
    boxes.push(group ? { kind: 'group', group } : { kind: 'task', task })
  }
  return { boxes, boxOf }
}

/** Box by box, so that `lastTo` and `lastEdge` tell whether an edge from a box to this one is there already. */
function mergedEdges(outline: Outline, tasks: Int32Array, boxes: readonly Box[], boxOf: Int32Array) {
  const { start, values } = outline.predecessors
  const members = rowsFrom(
    boxes.length,
    tasks.map((task) => boxOf[task]!),
    tasks,
  )
  const lastTo = new Int32Array(boxes.length).fill(-1)
  const lastEdge = new Int32Array(boxes.length)
  const from: number[] = []
  const to: number[] = []
  const merged: number[] = []
  const inner: number[] = []
  for (let box = 0; box < boxes.length; box++) {
    for (const task of rowOf(members, box))
      for (let edge = start[task]!; edge < start[task + 1]!; edge++) {
        const source = boxOf[values[edge]!]!
        if (source === -1 || (source === box && boxes[box]!.kind === 'group')) continue
        if (lastTo[source] !== box) {
          lastTo[source] = box
          lastEdge[source] = from.length
          from.push(source)
          to.push(box)
        }
        merged.push(lastEdge[source]!)
        inner.push(edge)
      }
  }
  const edges = rowsFrom(from.length, merged, inner)
  return { from: Int32Array.from(from), to: Int32Array.from(to), edges }
}

/** By merged edge: every mark that any of its edges has (bits of edgeMark), and the most seconds that one is late. */
export function marksOf({ edgeMarks, edgeLate }: Pick<Outline, 'edgeMarks' | 'edgeLate'>, edges: Rows) {
  const marks = new Uint8Array(edges.start.length - 1)
  const late = new Float64Array(marks.length)
  for (let merged = 0; merged < marks.length; merged++)
    for (const edge of rowOf(edges, merged)) {
      marks[merged]! |= edgeMarks[edge]!
      late[merged] = Math.max(late[merged]!, edgeLate[edge]!)
    }
  return { marks, late }
}
