import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { severityMarks, verdictMarks } from '../../findings/marks.ts'
import { hitsInBoxes } from '../../state/box-hits.ts'
import { tasksIn } from '../../state/scene.ts'
import { inheritedVerdict, ownVerdict } from '../../state/select.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { Swatch } from '../controls/Swatch.tsx'
import { useStore } from '../use-store.ts'
import styles from './Card.module.css'
import { actionOf, agentOf, cardName, timeOf } from './card-name.ts'
import { hiddenWords } from './hidden-words.ts'
import { useModel } from './model-context.ts'
import { type CardNode, optionId } from './nodes.ts'

const warning = 2

/** A task: its verdict, what was done, by whom and when. */
export const TaskCard = memo(function TaskCard({ data: { box } }: NodeProps<CardNode>) {
  const { outline, picture, hidden } = useModel()
  const { boxes } = picture.scene
  const [task = -1] = tasksIn(boxes[box])
  const selected = useStore((state) => state.selected === task)
  const found = useStore((state) => (hitsInBoxes(state)[box] ?? 0) > 0)
  const own = ownVerdict(outline, task)
  const inherited = inheritedVerdict(outline, task)
  const time = timeOf(outline, task)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox around has the focus and names its active option
    <div
      role="option"
      id={optionId(box)}
      className={styles.card}
      aria-label={[cardName(outline, task), ...hiddenWords(hidden.get(box))].join(', ')}
      aria-selected={selected}
      aria-setsize={boxes.length}
      aria-posinset={box + 1}
      data-verdict={own}
      data-task={task}
      data-inherited={inherited === 'passed' ? undefined : inherited}
      data-found={found || undefined}
    >
      <span className={styles.bar} />
      <span className={styles.mark}>
        <Mark mark={verdictMarks[own]} size={18} />
      </span>
      <span className={styles.words}>
        <span className={styles.head}>
          <span className={styles.action}>{actionOf(outline, task)}</span>
          <span className={styles.badges}>
            {outline.severity[task] === warning && <Mark mark={severityMarks.warning} size={14} />}
            {inherited !== 'passed' && <InheritedMark size={14} />}
          </span>
        </span>
        <span className={styles.agent}>
          <Swatch agent={outline.agent[task] ?? -1} />
          <span className={styles.name}>{agentOf(outline, task)}</span>
          {time && <span className={styles.time}>{time}</span>}
        </span>
      </span>
    </div>
  )
})
