import type { Outline } from '../../analysis/outline.ts'
import { edgeMark } from '../../findings/edge-marks.ts'
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
  /** Places that name a predecessor nobody claims. */
  readonly lacking: readonly number[]
}

export function edgesOf(outline: Outline, { tasks, timed, placeOf }: Chronology): TimelineEdges {
  const { start, values } = outline.predecessors
  const from: number[] = []
  const to: number[] = []
  const edge: number[] = []
  const kind: number[] = []
  for (const [place, task] of tasks.entries()) {
    for (let e = start[task] ?? 0; e < (start[task + 1] ?? 0); e++) {
      const predecessor = placeOf[values[e]!] ?? -1
      if (predecessor === -1) continue
      from.push(predecessor)
      to.push(place)
      edge.push(e)
      kind.push(kindOf(outline.edgeMarks[e] ?? 0, place < timed && predecessor < timed))
    }
  }
  const lacking = new Set<number>()
  for (const task of outline.missingTask) {
    const place = placeOf[task] ?? -1
    if (place !== -1) lacking.add(place)
  }
  return {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    edge: Int32Array.from(edge),
    kind: Uint8Array.from(kind),
    ofKind: timelineEdgeKinds.map((_, its) =>
      Int32Array.from([...kind.keys()].filter((e) => kind[e] === its)),
    ),
    lacking: [...lacking],
  }
}

function kindOf(marks: number, timed: boolean): number {
  if (marks & edgeMark.late) return timelineEdgeKinds.indexOf('late')
  if (marks & edgeMark.cycle) return timelineEdgeKinds.indexOf('cycle')
  if (!timed) return timelineEdgeKinds.indexOf('untimed')
  if (marks & edgeMark.otherWorkflow) return timelineEdgeKinds.indexOf('other-workflow')
  return timelineEdgeKinds.indexOf('normal')
}

export const edgesOfKind = ({ ofKind }: TimelineEdges, kind: TimelineEdgeKind): Int32Array =>
  ofKind[timelineEdgeKinds.indexOf(kind)]!

/** Whether an edge breaks a rule of order. */
export const isLoud = ({ kind }: TimelineEdges, edge: number): boolean =>
  kind[edge]! >= timelineEdgeKinds.indexOf('cycle')
