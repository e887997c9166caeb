import { cardSizes, groupStack } from '../../state/scene.ts'
import type { Drawing } from './drawing.ts'
import type { BoxLook } from './looks.ts'

/** The two cards beneath each group's first, so that it reads as many; a group of one has none. */
export function paintStacks(
  { context, model, palette }: Drawing,
  boxes: readonly number[],
  look: BoxLook,
): void {
  const { x, y } = model.boxes
  const { scene } = model.picture
  const { width, height } = cardSizes.group
  const several = boxes.filter((box) => {
    const its = scene.boxes[box]
    return its?.kind === 'group' && its.group.tasks.length > 1
  })
  for (const [under, ground] of [
    [groupStack, palette.sunken],
    [groupStack / 2, palette.surface],
  ] as const) {
    const path = new Path2D()
    for (const box of several) {
      path.roundRect(x[box]! + under + 0.5, y[box]! + under + 0.5, width - 1, height - 1, 7.5)
    }
    context.fillStyle = look === 'failed' ? palette['failed-soft'] : ground
    context.fill(path)
    context.stroke(path)
  }
}
