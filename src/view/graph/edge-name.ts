import type { Outline } from '../../analysis/outline.ts'
import { partitionPoint } from '../../base/partition-point.ts'
import { duration } from '../../checks/phrase.ts'
import { edgeMark } from '../../findings/edge-marks.ts'
import { rowOf } from '../../graph/rows.ts'
import type { TokenId } from '../../tokens/token.ts'
import { actionOf } from './card-name.ts'
import { type EdgeKind, edgeKinds } from './edge-kind.ts'
import { boxLabel } from './group-name.ts'
import type { GraphModel } from './model.ts'
import { text } from './text.ts'

export const kindOfEdge = (model: GraphModel, edge: number): EdgeKind =>
  edgeKinds[model.kinds[edge] ?? 0] ?? 'normal'

/** Seconds by which an edge's successor was issued too early, the most where it stands for several; 0 where the order holds. */
export function latenessOf({ late, kinds }: GraphModel, edge: number): number {
  const loud = (kinds[edge] ?? 0) >= edgeKinds.indexOf('late')
  return loud ? (late[edge] ?? 0) : 0
}

/** Whether the successor's `inp_hash` is the predecessor's `out_hash`, in all that it stands for. */
export const isLinked = ({ outline, picture, marks }: GraphModel, edge: number): boolean =>
  ((marks[edge] ?? 0) & edgeMark.linked) !== 0 &&
  rowOf(picture.scene.edges, edge).every((one) => (outline.edgeMarks[one]! & edgeMark.linked) !== 0)

/** Of how many of the ledger's edges this one is made; 0 from a ghost. */
export const edgeCount = ({ picture: { scene } }: GraphModel, edge: number): number =>
  scene.edges.start[edge + 1]! - scene.edges.start[edge]!

/** How much thicker an edge is drawn for the number that it stands for: 0 for one, and one more for each digit. */
export const weightOf = (model: GraphModel, edge: number): number =>
  edgeCount(model, edge) < 2 ? 0 : Math.min(4, String(edgeCount(model, edge)).length)

/** Whether there is something to say of an edge: that it is not as it should be, or stands for several. */
export const isNamed = (model: GraphModel, edge: number): boolean =>
  model.kinds[edge] !== 0 || edgeCount(model, edge) > 1

/** What an edge says, in words. */
export function edgeName(model: GraphModel, edge: number): string {
  const { outline, picture } = model
  const { boxes, from, to, edges } = picture.scene
  const source = boxes[from[edge]!]
  if (source?.kind === 'ghost')
    return text.namesMissing(boxLabel(outline, boxes[to[edge]!]), source.ghost.jtis)
  const all = rowOf(edges, edge)
  return all.length === 1 ? nameOfOne(model, edge, all[0]!) : nameOfSeveral(model, edge, all)
}

function nameOfOne(model: GraphModel, edge: number, one: number): string {
  const { outline } = model
  const successor = actionOf(outline, successorOf(outline, one))
  const predecessor = actionOf(outline, outline.predecessors.values[one]!)
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

function nameOfSeveral(model: GraphModel, edge: number, all: Int32Array): string {
  const { outline, picture, late } = model
  const { boxes, from, to } = picture.scene
  const marked = (mark: number) => all.filter((one) => (outline.edgeMarks[one]! & mark) !== 0).length
  const counts = {
    late: marked(edgeMark.late),
    cycle: marked(edgeMark.cycle),
    otherWorkflow: marked(edgeMark.otherWorkflow),
  }
  return text.severalEdges(
    boxLabel(outline, boxes[from[edge]!]),
    boxLabel(outline, boxes[to[edge]!]),
    all.length,
    counts,
    duration(late[edge] ?? 0),
  )
}

/** The task in whose row of predecessors an edge stands. */
function successorOf({ predecessors: { start } }: Outline, edge: number): TokenId {
  return partitionPoint(start.length - 1, (task) => start[task]! <= edge) - 1
}
