import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import styles from './Card.module.css'
import { ghostName, shortId } from './card-name.ts'
import { useModel } from './model-context.ts'
import { type CardNode, optionId } from './nodes.ts'
import { text } from './text.ts'

/** Stands where a predecessor would be that some task names and nobody claims to be. */
export const GhostCard = memo(function GhostCard({ data: { box } }: NodeProps<CardNode>) {
  const { outline, picture } = useModel()
  const { boxes } = picture.scene
  const its = boxes[box]
  if (its?.kind !== 'ghost') return null
  const { ghost } = its
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox around has the focus and names its active option
    <div
      role="option"
      id={optionId(box)}
      className={styles.ghost}
      aria-label={ghostName(outline, ghost)}
      aria-selected={false}
      aria-setsize={boxes.length}
      aria-posinset={box + 1}
      data-verdict="missing"
    >
      <span className={styles.ghostId}>
        {ghost.jtis.length === 1 ? shortId(ghost.jtis[0]!) : text.missingTasks(ghost.jtis.length)}
      </span>
      <span className={styles.ghostText}>{text.missing}</span>
    </div>
  )
})
