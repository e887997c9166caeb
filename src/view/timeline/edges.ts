import type { Outline } from '../../analysis/outline.ts'
import { edgeMark } from '../../findings/edge-marks.ts'
import type { Rows } from '../../graph/graph.ts'
import type { Chronology } from './chronology.ts'

/** How an edge is drawn, from quiet to loud: one that is several of these is drawn as the last. An untimed one joins a task without a time. */
export const timelineEdgeKinds = ['untimed', 'normal', 'other-workflow', 'cycle', 'late'] as const
export type TimelineEdgeKind = (typeof timelineEdgeKinds)[number]

/** Edges between places; `edge` is the outline's id, `kind` an index into timelineEdgeKinds. */
export interface TimelineEdges {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly edge: Int32Array
  readonly kind: Uint8Array
  /** The edges of each kind, in the order of timelineEdgeKinds. */
  readonly ofKind: readonly Int32Array[]
  /** By place: where its edges from predecessors begin; they end where the next place's begin. */
  readonly into: Int32Array
  /** By place: its edges to successors. */
  readonly outOf: Rows
  /** Places that name a predecessor nobody claims. */
  readonly lacking: readonly number[]
}

export function edgesOf(outline: Outline, { tasks, timed, placeOf }: Chronology): TimelineEdges {
  const { start, values } = outline.predecessors
  const into = new Int32Array(tasks.length + 1)
  const from = new Int32Array(values.length)
  const to = new Int32Array(values.length)
  const edge = new Int32Array(values.length)
  const kind = new Uint8Array(values.length)
  let count = 0
  for (let place = 0; place < tasks.length; place++) {
    into[place] = count
    const task = tasks[place]!
    for (let e = start[task] ?? 0; e < (start[task + 1] ?? 0); e++) {
      const predecessor = placeOf[values[e]!] ?? -1
      if (predecessor === -1) continue
      from[count] = predecessor
      to[count] = place
      edge[count] = e
      kind[count++] = kindOf(outline.edgeMarks[e] ?? 0, place < timed && predecessor < timed)
    }
  }
  into[tasks.length] = count
  const lacking = new Set<number>()
  for (const task of outline.missingTask) {
    const place = placeOf[task] ?? -1
    if (place !== -1) lacking.add(place)
  }
  const kinds = rowsOf(kind.subarray(0, count), timelineEdgeKinds.length)
  return {
    from: from.slice(0, count),
    to: to.slice(0, count),
    edge: edge.slice(0, count),
    kind: kind.slice(0, count),
    ofKind: timelineEdgeKinds.map((_, its) => kinds.values.subarray(kinds.start[its], kinds.start[its + 1])),
    into,
    outOf: rowsOf(from.subarray(0, count), tasks.length),
    lacking: [...lacking],
  }
}

/** The edges of each row, ascending, where `rowOf` tells the row of each edge. */
function rowsOf(rowOf: ArrayLike<number>, rows: number): Rows {
  const start = new Int32Array(rows + 1)
  for (let edge = 0; edge < rowOf.length; edge++) start[rowOf[edge]! + 1]!++
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!
  const next = start.slice()
  const values = new Int32Array(rowOf.length)
  for (let edge = 0; edge < rowOf.length; edge++) values[next[rowOf[edge]!]!++] = edge
  return { start, values }
}

const kindAt = (kind: TimelineEdgeKind) => timelineEdgeKinds.indexOf(kind)
const [untimed, normal, otherWorkflow] = [kindAt('untimed'), kindAt('normal'), kindAt('other-workflow')]
const [cycle, late] = [kindAt('cycle'), kindAt('late')]

function kindOf(marks: number, timed: boolean): number {
  if (marks & edgeMark.late) return late
  if (marks & edgeMark.cycle) return cycle
  if (!timed) return untimed
  return marks & edgeMark.otherWorkflow ? otherWorkflow : normal
}

export const edgesOfKind = ({ ofKind }: TimelineEdges, kind: TimelineEdgeKind): Int32Array =>
  ofKind[kindAt(kind)]!

/** Whether an edge breaks a rule of order. */
export const isLoud = ({ kind }: TimelineEdges, edge: number): boolean => kind[edge]! >= cycle

/** The edges from a place's predecessors and to its successors. */
export function edgesBeside({ into, outOf }: TimelineEdges, place: number): readonly number[] {
  const found: number[] = []
  for (let edge = into[place]!; edge < into[place + 1]!; edge++) found.push(edge)
  for (let i = outOf.start[place]!; i < outOf.start[place + 1]!; i++) found.push(outOf.values[i]!)
  return found
}

/** The edges from one place to another. */
export function edgesBetween(
  { into, from }: TimelineEdges,
  predecessor: number,
  place: number,
): readonly number[] {
  const found: number[] = []
  for (let edge = into[place]!; edge < into[place + 1]!; edge++)
    if (from[edge] === predecessor) found.push(edge)
  return found
}
