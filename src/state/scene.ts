import type { Outline } from '../analysis/outline.ts'
import type { Rows } from '../graph/graph.ts'
import type { Layout, LayoutGraph } from '../layout/layout.ts'
import { type Box as CollapsedBox, type CollapsedScene, collapse } from '../search/collapse.ts'
import type { Group, GroupId } from '../search/groups.ts'
import type { TokenId } from '../tokens/token.ts'

/** A predecessor that nobody claims, however many tasks name it; several where the same closed group alone names them. */
export interface Ghost {
  readonly jtis: readonly string[]
  readonly namedBy: readonly TokenId[]
}

/** What takes a place in the picture: a task, a closed group, or predecessors that nobody claims. */
export type Box = CollapsedBox | { readonly kind: 'ghost'; readonly ghost: Ghost }

interface Size {
  readonly width: number
  readonly height: number
}

/** Pixel sizes of cards at zoom 1, so that a layout needs no DOM. */
export const cardSizes = {
  task: { width: 180, height: 56 },
  group: { width: 212, height: 72 },
  ghost: { width: 148, height: 40 },
} as const satisfies Record<Box['kind'], Size>

/** Pixels by which the last card beneath that of a group of several stands out. */
export const groupStack = 8

/** What a box takes up: its card, and the cards beneath it. */
function sizeOf(box: Box): Size {
  const { width, height } = cardSizes[box.kind]
  const stack = box.kind === 'group' && box.group.tasks.length > 1 ? groupStack : 0
  return { width: width + stack, height: height + stack }
}

/** What is to be drawn, before it has a place. */
export interface Scene {
  /** All that are drawn, by themselves or in a group. */
  readonly tasks: Int32Array
  /** The groups that they fall into, open or closed. */
  readonly groups: readonly Group[]
  /** Tasks and closed groups in the order of their first tasks, and then the ghosts. */
  readonly boxes: readonly Box[]
  /** By TokenId: the box that a task is or is in, -1 where it is not drawn. */
  readonly boxOf: Int32Array
  /** By edge: the boxes it joins, and the outline's edges it stands for; none for an edge from a ghost. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly edges: Rows
}

/** A scene and where everything in it lies. */
export interface Picture {
  readonly scene: Scene
  readonly layout: Layout
}

/** The tasks that a box is or holds; none for a ghost. */
export function tasksIn(box: Box | undefined): readonly TokenId[] {
  if (box?.kind === 'task') return [box.task]
  return box?.kind === 'group' ? box.group.tasks : []
}

/** How many of a picture's boxes are groups. */
export const closedGroups = ({ scene }: Picture): number =>
  scene.groups.length === 0 ? 0 : scene.boxes.filter(({ kind }) => kind === 'group').length

const noGroups: ReadonlySet<GroupId> = new Set()

/**
 * The scene of the given tasks, groups closed that are not `open`: every edge between two boxes, and ghosts for the predecessors
 * that nobody claims.
 */
export function sceneOf(
  outline: Outline,
  tasks: Int32Array,
  groups: readonly Group[] = [],
  open: ReadonlySet<GroupId> = noGroups,
): Scene {
  const collapsed = collapse(outline, tasks, groups, open)
  const { ghosts, from, to } = ghostsOf(outline, collapsed)
  const { start, values } = collapsed.edges
  const all = new Int32Array(start.length + from.length).fill(values.length)
  all.set(start)
  return {
    tasks,
    groups,
    boxes: [...collapsed.boxes, ...ghosts.map((ghost) => ({ kind: 'ghost' as const, ghost }))],
    boxOf: collapsed.boxOf,
    from: joined(collapsed.from, from),
    to: joined(collapsed.to, to),
    edges: { start: all, values },
  }
}

/** The ghosts, and one edge from each to every box in which it is named. */
function ghostsOf(outline: Outline, { boxes, boxOf }: CollapsedScene) {
  const names = new Map<string, { jti: string; rows: number[]; boxes: Set<number> }>()
  for (const [row, jti] of outline.missingJti.entries()) {
    const task = outline.missingTask[row]!
    if ((boxOf[task] ?? -1) === -1) continue
    const name = `${outline.workflow[task]} ${jti}`
    const known = names.get(name) ?? { jti, rows: [], boxes: new Set() }
    names.set(name, known)
    known.rows.push(row)
    known.boxes.add(boxOf[task]!)
  }
  const ghosts: { jtis: string[]; namedBy: TokenId[] }[] = []
  const ghostOfGroup = new Map<number, (typeof ghosts)[number]>()
  const from: number[] = []
  const to: number[] = []
  for (const { jti, rows, boxes: named } of names.values()) {
    const [only = -1] = named
    const group = named.size === 1 && boxes[only]?.kind === 'group'
    const namedBy = rows.map((row) => outline.missingTask[row]!)
    const known = group ? ghostOfGroup.get(only) : undefined
    if (known) {
      known.jtis.push(jti)
      for (const task of namedBy) known.namedBy.push(task)
      continue
    }
    const ghost = { jtis: [jti], namedBy }
    if (group) ghostOfGroup.set(only, ghost)
    for (const box of named) {
      from.push(boxes.length + ghosts.length)
      to.push(box)
    }
    ghosts.push(ghost)
  }
  return { ghosts, from, to }
}

const joined = (one: Int32Array, other: readonly number[]): Int32Array =>
  Int32Array.from({ length: one.length + other.length }, (_, i) => one[i] ?? other[i - one.length]!)

export function layoutGraphOf({ boxes, from, to }: Scene): LayoutGraph {
  const width = Float64Array.from(boxes, (box) => sizeOf(box).width)
  const height = Float64Array.from(boxes, (box) => sizeOf(box).height)
  return { width, height, from, to }
}
