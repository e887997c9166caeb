import { useStoreApi } from '@xyflow/react'
import { memo, type RefObject, useLayoutEffect, useRef } from 'react'
import { openNeighbours, type Side } from '../../state/narrow.ts'
import { tasksIn } from '../../state/scene.ts'
import type { TokenId } from '../../tokens/token.ts'
import { useStore } from '../use-store.ts'
import { boxLabel } from './group-name.ts'
import type { GraphModel } from './model.ts'
import styles from './Stub.module.css'
import { text } from './text.ts'

interface Props {
  readonly model: GraphModel
  readonly boxes: readonly number[]
  /** The selected task's box, whose stubs are in the tab order; -1 for none. */
  readonly active: number
  /** To be told from which task the graph is opened, so that this one stays where it is. */
  readonly anchor: RefObject<TokenId | null>
}

const sides: readonly Side[] = ['predecessors', 'successors']

/** Beside each card beyond which the graph goes on: how far, and a way to see it. */
export function StubLayer({ model, boxes, active, anchor }: Props) {
  const moved = useRef<HTMLDivElement>(null)
  const flow = useStoreApi()
  const { hidden } = model
  useLayoutEffect(() => {
    const follow = () => {
      const [x, y, zoom] = flow.getState().transform
      if (moved.current) moved.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`
    }
    follow()
    return flow.subscribe(follow)
  }, [flow])

  if (hidden.size === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be moved with the picture
    <div className={styles.layer} role="group" aria-label={text.stubs}>
      <div ref={moved} className={styles.moved}>
        {boxes
          .filter((box) => hidden.has(box))
          .map((box) => (
            <Stubs key={box} model={model} box={box} reachable={box === active} anchor={anchor} />
          ))}
      </div>
    </div>
  )
}

interface StubsProps extends Pick<Props, 'model' | 'anchor'> {
  readonly box: number
  readonly reachable: boolean
}

const Stubs = memo(function Stubs({ model, box, reachable, anchor }: StubsProps) {
  const direction = useStore((state) => state.direction)
  const { outline, picture, hidden, boxes } = model
  const its = picture.scene.boxes[box]
  const tasks = tasksIn(its)
  const counts = hidden.get(box)
  if (!counts) return null
  const label = boxLabel(outline, its)
  const place = {
    left: boxes.x[box],
    top: boxes.y[box],
    width: boxes.width[box],
    height: boxes.height[box],
  }
  return (
    <div className={styles.card} style={place} data-direction={direction}>
      {sides.map(
        (side) =>
          counts[side] > 0 && (
            <button
              key={side}
              type="button"
              className={`${styles.stub} ${styles[side]}`}
              tabIndex={reachable ? 0 : -1}
              title={text.showHidden(counts[side], side, label)}
              aria-label={text.showHidden(counts[side], side, label)}
              onClick={() => {
                anchor.current = tasks[0] ?? null
                openNeighbours(tasks, side)
              }}
            >
              +{counts[side]}
            </button>
          ),
      )}
    </div>
  )
})
