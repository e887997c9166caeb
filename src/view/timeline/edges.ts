import type { Outline } from '../../analysis/outline.ts'
import { edgeMark } from '../../findings/edge-marks.ts'
import type { Chronology } from './chronology.ts'

/** How an edge is drawn, from quiet to loud: one that is several of these is drawn as the last. */
export const timelineEdgeKinds = ['normal', 'other-workflow', 'cycle', 'late'] as const
export type TimelineEdgeKind = (typeof timelineEdgeKinds)[number]

/** Edges between places; `edge` is the outline's id, `kind` an index into timelineEdgeKinds. */
export interface TimelineEdges {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly edge: Int32Array
  readonly kind: Uint8Array
  /** Places that name a predecessor nobody claims. */
  readonly lacking: readonly number[]
}

export function edgesOf(outline: Outline, { tasks, placeOf }: Chronology): TimelineEdges {
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
      kind.push(kindOf(outline.edgeMarks[e] ?? 0))
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
    lacking: [...lacking],
  }
}

function kindOf(marks: number): number {
  if (marks & edgeMark.late) return timelineEdgeKinds.indexOf('late')
  if (marks & edgeMark.cycle) return timelineEdgeKinds.indexOf('cycle')
  if (marks & edgeMark.otherWorkflow) return timelineEdgeKinds.indexOf('other-workflow')
  return timelineEdgeKinds.indexOf('normal')
}
