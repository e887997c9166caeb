import { X } from 'lucide-react'
import type { Outline } from '../../analysis/outline.ts'
import { agentName } from '../../search/agent-name.ts'
import { narrow } from '../../state/browse.ts'
import type { TaskFilter } from '../../state/filter.ts'
import { text } from '../text.ts'
import { spanText } from '../timeline/span-text.ts'
import { useStore } from '../use-store.ts'
import styles from './FilterBar.module.css'

/** Says how many tasks are shown, and why not all; each reason can be taken away. */
export function FilterBar({ outline, shown }: { outline: Outline; shown: number }) {
  const filter = useStore((state) => state.filter)
  const names = namesOf(outline, filter)
  return (
    <div className={styles.bar}>
      <span className={styles.count}>{text.table.showing(shown, outline.counts.tasks)}</span>
      {names.map(([member, name]) => (
        <button
          key={member}
          type="button"
          className={styles.chip}
          aria-label={text.table.removeFilter(name)}
          onClick={() => {
            const { [member]: _, ...rest } = filter
            narrow(rest)
          }}
        >
          {name}
          <X size={12} aria-hidden="true" />
        </button>
      ))}
    </div>
  )
}

function namesOf(outline: Outline, filter: TaskFilter): readonly (readonly [keyof TaskFilter, string])[] {
  const { verdict, inheriting, agent, kid, code, workflow, time } = filter
  const words = text.table.filters
  const all: readonly (readonly [keyof TaskFilter, string | undefined])[] = [
    ['verdict', verdict && words.verdict(verdict)],
    ['inheriting', inheriting && words.inheriting],
    ['agent', agent === undefined ? undefined : words.agent(agentName(outline.agents[agent] ?? ''))],
    ['kid', kid === undefined ? undefined : words.kid(kid)],
    ['code', code === undefined ? undefined : words.code(code)],
    ['workflow', workflow === undefined ? undefined : words.workflow(outline.workflows[workflow]?.wid ?? '')],
    ['time', time && spanText(time)],
  ]
  return all.filter((entry): entry is readonly [keyof TaskFilter, string] => entry[1] !== undefined)
}
