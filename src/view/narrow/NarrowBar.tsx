import { useMemo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { printTerm } from '../../search/print-query.ts'
import { closeOpened, removeTerm, showAll } from '../../state/narrow.ts'
import { showWorkflow } from '../../state/overview.ts'
import { narrowingResults, shownTasks } from '../../state/shown.ts'
import { Button } from '../controls/Button.tsx'
import { Strip } from '../controls/Strip.tsx'
import { useStore } from '../use-store.ts'
import { AddFilter } from './AddFilter.tsx'
import { type Chip, Chips } from './Chips.tsx'
import styles from './NarrowBar.module.css'
import { Steps } from './Steps.tsx'
import { termWords } from './term-words.ts'
import { text } from './text.ts'

/** Above every view alike: how many tasks are shown, why not all, and the ways to show fewer or all again. */
export function NarrowBar() {
  const outline = useStore((state) => state.outline)
  const shown = useStore((state) => shownTasks(state).length)
  const chips = useChips(outline)
  if (!outline) return null
  return (
    <Strip className={styles.bar} aria-label={text.name}>
      <p className={styles.count}>{text.showing(shown, outline.counts.tasks)}</p>
      <Chips chips={chips} />
      <AddFilter outline={outline} />
      {chips.length > 1 && (
        <Button kind="plain" className={styles.all} onClick={showAll}>
          {text.showAll}
        </Button>
      )}
      <Steps />
    </Strip>
  )
}

/** A chip for the workflow, for each term, and for what was opened by hand. */
function useChips(outline: Outline | null): readonly Chip[] {
  const narrowing = useStore((state) => state.narrowing)
  const results = useStore(narrowingResults)
  const workflow = useStore((state) => state.workflow)
  const opened = useStore((state) => state.opened.length)
  return useMemo(() => {
    if (!outline) return []
    const wid = outline.workflows[workflow ?? -1]?.wid ?? text.noWid
    return [
      workflow !== null && {
        id: 'workflow',
        property: text.fields.workflow,
        value: wid,
        remove: () => showWorkflow(null),
      },
      ...narrowing.map((term, at) => ({
        id: printTerm(term),
        ...termWords(outline, term),
        written: printTerm(term),
        note: results[at]?.note,
        remove: () => removeTerm(term),
      })),
      opened > 0 && {
        id: 'opened',
        property: '',
        value: text.opened(opened),
        remove: closeOpened,
      },
    ].filter((chip) => chip !== false)
  }, [outline, narrowing, results, workflow, opened])
}
