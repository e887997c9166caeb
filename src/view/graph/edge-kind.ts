import { edgeMark } from '../../findings/edge-marks.ts'
import type { Scene } from '../../state/scene.ts'

/** How an edge is drawn, from quiet to loud: an edge that is several of these is drawn as the last. */
export const edgeKinds = ['normal', 'other-workflow', 'missing', 'late', 'cycle'] as const
export type EdgeKind = (typeof edgeKinds)[number]

/** By edge of the scene: index into edgeKinds, from what its edges are marked with. */
export function edgeKindsOf({ boxes, from }: Scene, marks: Uint8Array): Uint8Array {
  return marks.map((its, edge) => kindOf(boxes[from[edge]!]?.kind === 'ghost' ? -1 : its))
}

function kindOf(marks: number): number {
  if (marks === -1) return edgeKinds.indexOf('missing')
  if (marks & edgeMark.cycle) return edgeKinds.indexOf('cycle')
  if (marks & edgeMark.late) return edgeKinds.indexOf('late')
  if (marks & edgeMark.otherWorkflow) return edgeKinds.indexOf('other-workflow')
  return edgeKinds.indexOf('normal')
}
