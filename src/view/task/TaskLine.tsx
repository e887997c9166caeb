import { verdictNames } from '../../findings/finding.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { inheritedVerdict, ownVerdict } from '../../state/select.ts'
import type { TokenId } from '../../tokens/token.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { Swatch } from '../controls/Swatch.tsx'
import { actionOf, agentOf } from '../graph/card-name.ts'
import { useStore } from '../use-store.ts'
import styles from './TaskLine.module.css'
import { text } from './text.ts'

/** A task in one line: its verdict, what it did, who did it. */
export function TaskLine({ task }: { task: TokenId }) {
  const outline = useStore((state) => state.outline)
  if (!outline) return null
  const own = ownVerdict(outline, task)
  const inherited = inheritedVerdict(outline, task)
  return (
    <span className={styles.line}>
      <Mark mark={verdictMarks[own]} label={`${own} `} />
      <span className={styles.action}>{actionOf(outline, task)}</span>
      {own === 'passed' && inherited !== verdictNames[0] && (
        <InheritedMark size={14} label={text.task.inherits[inherited]} />
      )}
      <span className={styles.agent}>
        <Swatch agent={outline.agent[task] ?? -1} />
        {agentOf(outline, task)}
      </span>
    </span>
  )
}
