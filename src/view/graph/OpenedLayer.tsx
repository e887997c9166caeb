import { useStoreApi } from '@xyflow/react'
import { Minimize2 } from 'lucide-react'
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { closeGroup } from '../../state/collapse.ts'
import { heldBy } from '../../state/groups.ts'
import type { TokenId } from '../../tokens/token.ts'
import { number } from '../count.ts'
import { useStore } from '../use-store.ts'
import { groupLabel } from './group-name.ts'
import type { GraphModel } from './model.ts'
import styles from './Stub.module.css'
import { text } from './text.ts'

interface Props {
  readonly model: GraphModel
  readonly boxes: readonly number[]
  /** To be told by which task a group is closed, so that this one stays where it is. */
  readonly anchor: RefObject<TokenId | null>
}

/** On the first card of each opened group: the way to close it again. That of the selected task's group is in the tab order. */
export function OpenedLayer({ model, boxes, anchor }: Props) {
  const moved = useRef<HTMLDivElement>(null)
  const flow = useStoreApi()
  const open = useStore((state) => state.openGroups)
  const selected = useStore((state) => state.selected)
  const { scene } = model.picture
  const opened = useMemo(
    () =>
      scene.groups
        .filter(({ id }) => open.has(id))
        .map((group) => ({ group, box: scene.boxOf[group.tasks[0]!]! })),
    [scene, open],
  )
  const any = opened.length > 0
  useLayoutEffect(() => {
    if (!any) return
    const follow = () => {
      const [x, y, zoom] = flow.getState().transform
      if (moved.current) moved.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`
    }
    follow()
    return flow.subscribe(follow)
  }, [flow, any])

  if (!any) return null
  const near = new Set(boxes)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be moved with the picture
    <div className={styles.layer} role="group" aria-label={text.openedList}>
      <div ref={moved} className={styles.moved}>
        {opened
          .filter(({ box }) => near.has(box) && scene.boxes[box]?.kind === 'task')
          .map(({ group, box }) => (
            <div
              key={group.id}
              className={styles.card}
              style={{ left: model.boxes.x[box], top: model.boxes.y[box], width: model.boxes.width[box] }}
            >
              <button
                type="button"
                className={`${styles.stub} ${styles.close}`}
                tabIndex={selected !== null && group.tasks.includes(selected) ? 0 : -1}
                title={text.closeGroup(groupLabel(group))}
                aria-label={text.closeGroup(groupLabel(group))}
                onClick={() => {
                  anchor.current = heldBy(group, selected)
                  closeGroup(group.id)
                }}
              >
                <Minimize2 size={11} aria-hidden="true" />
                {number(group.tasks.length)}
              </button>
            </div>
          ))}
      </div>
    </div>
  )
}
