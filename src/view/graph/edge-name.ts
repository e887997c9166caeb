import { edgeMark } from '../../findings/edge-marks.ts'
import { actionOf } from './card-name.ts'
import { duration } from './duration.ts'
import { type EdgeKind, edgeKinds } from './edge-kind.ts'
import type { GraphModel } from './model.ts'

export const kindOfEdge = (model: GraphModel, edge: number): EdgeKind =>
  edgeKinds[model.kinds[edge] ?? 0] ?? 'normal'

/** Seconds by which an edge's successor was issued too early; 0 where the order holds. */
export function latenessOf({ outline, picture, kinds }: GraphModel, edge: number): number {
  const loud = (kinds[edge] ?? 0) >= edgeKinds.indexOf('late')
  return loud ? (outline.edgeLate[picture.scene.edge[edge] ?? -1] ?? 0) : 0
}

/** Whether the successor's `inp_hash` is the predecessor's `out_hash`. */
export const isLinked = ({ outline, picture }: GraphModel, edge: number): boolean =>
  ((outline.edgeMarks[picture.scene.edge[edge] ?? -1] ?? 0) & edgeMark.linked) !== 0

/** What an edge that is not as it should be says, in words. */
export function edgeName(model: GraphModel, edge: number): string {
  const { outline, picture } = model
  const { scene } = picture
  const successor = actionOf(outline, scene.tasks[scene.to[edge] ?? -1] ?? -1)
  const ghost = scene.ghosts[(scene.from[edge] ?? -1) - scene.tasks.length]
  if (ghost) return `${successor} names predecessor ${ghost.jti}, which is not in this ledger`
  const predecessor = actionOf(outline, scene.tasks[scene.from[edge] ?? -1] ?? -1)
  const late = latenessOf(model, edge)
  const order = `${successor} was issued ${duration(late)} before its predecessor ${predecessor}: temporal order violated`
  switch (kindOfEdge(model, edge)) {
    case 'late':
      return order
    case 'cycle':
      return `${predecessor} and its successor ${successor} stand in a cycle${late > 0 ? `; ${order}` : ''}`
    case 'other-workflow':
      return `${successor} follows ${predecessor} of another workflow`
    default:
      return `${successor} follows ${predecessor}${isLinked(model, edge) ? ': its inp_hash is that one’s out_hash' : ''}`
  }
}
