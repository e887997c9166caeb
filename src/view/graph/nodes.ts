import { type Node, Position } from '@xyflow/react'
import type { Box, Scene } from '../../state/scene.ts'
import type { Boxes } from '../canvas/box-index.ts'

export type CardNode = Node<{ readonly box: number }, `${Box['kind']}-card`>

/** React Flow's nodes for boxes, each made once. Their sizes and handles are given, so that nothing has to be measured; they stand at
 *  their places without a transform each, which the browser would have to keep a layer for. */
export function nodeMaker(boxes: Boxes, { boxes: all }: Scene): (box: number) => CardNode {
  const made = new Map<number, CardNode>()
  return (box) => {
    const known = made.get(box)
    if (known) return known
    const width = boxes.width[box]!
    const height = boxes.height[box]!
    const node: CardNode = {
      id: String(box),
      type: `${all[box]!.kind}-card`,
      position: { x: boxes.x[box]!, y: boxes.y[box]! },
      data: { box },
      width,
      height,
      measured: { width, height },
      handles: [
        { type: 'target', position: Position.Left, x: 0, y: height / 2, width: 0, height: 0 },
        { type: 'source', position: Position.Right, x: width, y: height / 2, width: 0, height: 0 },
      ],
      style: { transform: 'none', left: boxes.x[box]!, top: boxes.y[box]! },
      domAttributes: { 'aria-roledescription': undefined },
    }
    made.set(box, node)
    return node
  }
}

export const optionId = (box: number): string => `graph-card-${box}`
