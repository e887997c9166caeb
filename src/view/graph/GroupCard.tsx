import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { verdictNames } from '../../findings/finding.ts'
import { severityMarks, verdictMarks } from '../../findings/marks.ts'
import { hitsInBoxes } from '../../state/box-hits.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { Swatch } from '../controls/Swatch.tsx'
import { VerdictBar } from '../controls/VerdictBar.tsx'
import { counted, number } from '../count.ts'
import { useStore } from '../use-store.ts'
import { actionOf } from './card-name.ts'
import styles from './GroupCard.module.css'
import { groupLabel, groupName, verdictWords } from './group-name.ts'
import { hiddenWords } from './hidden-words.ts'
import { useModel } from './model-context.ts'
import { type CardNode, optionId } from './nodes.ts'
import { text } from './text.ts'

const warning = 2

/** A closed group: how many tasks, which, and the worst of what became of them. Drawn as a stack, so that it reads as many. */
export const GroupCard = memo(function GroupCard({ data: { box } }: NodeProps<CardNode>) {
  const { outline, picture, hidden, summaries, inherited, severity } = useModel()
  const { boxes, boxOf } = picture.scene
  const held = useStore(({ selected }) => (boxOf[selected ?? -1] === box ? selected : null))
  const hits = useStore((state) => hitsInBoxes(state)[box] ?? 0)
  const its = boxes[box]
  const summary = summaries.get(box)
  if (its?.kind !== 'group' || !summary) return null
  const { group } = its
  const inherits = verdictNames[inherited[box]!] ?? 'passed'
  const name = [
    groupName(group, summary, hits),
    ...hiddenWords(hidden.get(box)),
    ...(held === null ? [] : [text.holds(actionOf(outline, held))]),
  ]
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox around has the focus and names its active option
    <div
      role="option"
      id={optionId(box)}
      className={styles.stack}
      aria-label={name.join(', ')}
      aria-selected={held !== null}
      aria-setsize={boxes.length}
      aria-posinset={box + 1}
      data-verdict={summary.worst}
      data-single={group.tasks.length === 1 || undefined}
      data-inherited={inherits === 'passed' ? undefined : inherits}
      data-found={hits > 0 || undefined}
    >
      <div className={styles.card}>
        <span className={styles.mark}>
          <Mark mark={verdictMarks[summary.worst]} size={20} />
        </span>
        <span className={styles.words}>
          <span className={styles.head}>
            {group.kind === 'agent' && <Swatch agent={outline.agent[group.tasks[0]!] ?? -1} />}
            <span className={styles.label}>{groupLabel(group)}</span>
            <span className={styles.badges}>
              {severity[box] === warning && <Mark mark={severityMarks.warning} size={14} />}
              {inherits !== 'passed' && <InheritedMark size={14} />}
            </span>
            <span className={styles.count}>{number(group.tasks.length)}</span>
          </span>
          <VerdictBar {...summary} />
          <Facts
            held={held === null ? null : actionOf(outline, held)}
            hits={hits}
            words={[
              ...verdictWords(summary),
              ...(summary.findings > 0 ? [counted(summary.findings, 'finding')] : []),
            ]}
          />
        </span>
      </div>
    </div>
  )
})

interface FactsProps {
  /** What the selected task in it is called. */
  readonly held: string | null
  readonly hits: number
  readonly words: readonly string[]
}

function Facts({ held, hits, words }: FactsProps) {
  return (
    <span className={styles.facts}>
      <span className={held === null ? styles.name : styles.held}>
        {held === null ? words.join(' · ') : text.selectedInside(held)}
      </span>
      {hits > 0 && <span className={styles.hits}>{text.hits(number(hits), hits)}</span>}
    </span>
  )
}
