import type { Outline } from '../../analysis/outline.ts'
import { marksOf } from '../../search/collapse.ts'
import { layoutGraphOf, type Picture } from '../../state/scene.ts'
import { type Boxes, type BoxIndex, boxIndex } from '../canvas/box-index.ts'
import type { Rect } from '../canvas/rect.ts'
import { type BoxColumns, boxColumns } from './box-columns.ts'
import { edgeKindsOf } from './edge-kind.ts'
import { type Hidden, hiddenBeyond } from './hidden.ts'

/** All that drawing needs, derived once for a picture and an outline. */
export interface GraphModel extends BoxColumns {
  readonly outline: Outline
  readonly picture: Picture
  readonly boxes: Boxes
  readonly index: BoxIndex
  /**
   * By edge of the scene: what any of its edges is marked with (bits of edgeMark), the most seconds that one is late, and an
   * index into edgeKinds.
   */
  readonly marks: Uint8Array
  readonly late: Float64Array
  readonly kinds: Uint8Array
  /** By box: how the graph goes on beyond the picture, where it does. */
  readonly hidden: ReadonlyMap<number, Hidden>
  /** By edge, four numbers: left, top, right and bottom of its route. */
  readonly edgeBounds: Float64Array
}

/** What depends on the picture alone: it stays while verdicts come in. */
export interface Places {
  /** At whole pixels, where a browser puts cards anyway: so they lie where the canvas draws them. */
  readonly boxes: Boxes
  readonly index: BoxIndex
  readonly edgeBounds: Float64Array
}

export function placesOf({ scene, layout }: Picture): Places {
  const { width, height } = layoutGraphOf(scene)
  const boxes = { x: layout.x.map(Math.round), y: layout.y.map(Math.round), width, height }
  return { boxes, index: boxIndex(boxes), edgeBounds: edgeBoundsOf(layout) }
}

export function graphModel(outline: Outline, picture: Picture, places: Places): GraphModel {
  const { marks, late } = marksOf(outline, picture.scene.edges)
  return {
    outline,
    picture,
    ...places,
    ...boxColumns(outline, picture.scene),
    marks,
    late,
    kinds: edgeKindsOf(picture.scene, marks),
    hidden: hiddenBeyond(outline, picture),
  }
}

function edgeBoundsOf({ routeStart, routeX, routeY }: Picture['layout']): Float64Array {
  const edges = routeStart.length - 1
  const bounds = new Float64Array(4 * edges)
  for (let edge = 0; edge < edges; edge++) {
    let left = Number.POSITIVE_INFINITY
    let top = Number.POSITIVE_INFINITY
    let right = Number.NEGATIVE_INFINITY
    let bottom = Number.NEGATIVE_INFINITY
    for (let point = routeStart[edge]!; point < routeStart[edge + 1]!; point++) {
      left = Math.min(left, routeX[point]!)
      right = Math.max(right, routeX[point]!)
      top = Math.min(top, routeY[point]!)
      bottom = Math.max(bottom, routeY[point]!)
    }
    bounds.set([left, top, right, bottom], 4 * edge)
  }
  return bounds
}

/** The edges whose routes may touch the rectangle, in their order. */
export function edgesWithin({ edgeBounds }: Places, rect: Rect): number[] {
  const found: number[] = []
  for (let at = 0; at < edgeBounds.length; at += 4) {
    if (edgeBounds[at]! > rect.right || edgeBounds[at + 2]! < rect.left) continue
    if (edgeBounds[at + 1]! > rect.bottom || edgeBounds[at + 3]! < rect.top) continue
    found.push(at / 4)
  }
  return found
}

export function rectOf({ boxes }: Places, box: number): Rect {
  const left = boxes.x[box] ?? 0
  const top = boxes.y[box] ?? 0
  return { left, top, right: left + (boxes.width[box] ?? 0), bottom: top + (boxes.height[box] ?? 0) }
}
