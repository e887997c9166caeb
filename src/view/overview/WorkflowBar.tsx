import { ChevronLeft, ChevronRight, LayoutGrid } from 'lucide-react'
import { useMemo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { spelledOut } from '../../base/text.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { cardsOf, tasksPerWorkflow } from '../../state/cards.ts'
import { setTogether, showWorkflow } from '../../state/overview.ts'
import { shownTasks } from '../../state/shown.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { Mark } from '../controls/Mark.tsx'
import { useStore } from '../use-store.ts'
import { verdictWords, worstOf } from './card-words.ts'
import { text } from './text.ts'
import { useWayBack } from './use-way-back.ts'
import styles from './WorkflowBar.module.css'

/** Which of several workflows the graph shows, the way back to all, and to the ones beside it. */
export function WorkflowBar({ outline }: { outline: Outline }) {
  useWayBack()
  const workflow = useStore((state) => state.workflow)
  const one = workflow === null ? undefined : outline.workflows[workflow]
  return (
    <nav className={styles.bar} aria-label={text.path}>
      {one ? (
        <>
          <Button kind="plain" onClick={() => showWorkflow(null)}>
            <LayoutGrid size={14} aria-hidden="true" />
            {text.name}
          </Button>
          <ChevronRight size={14} aria-hidden="true" className={styles.arrow} />
          <span className={styles.here} aria-current="page">
            <Mark mark={verdictMarks[worstOf(one)]} size={15} />
            {one.wid === undefined ? text.noWid : <code title={one.wid}>{spelledOut(one.wid)}</code>}
          </span>
          <small className={styles.facts}>
            {text.tasks(one.tasks.length)}: {verdictWords(one).join(', ')}
          </small>
          <Beside outline={outline} workflow={workflow ?? -1} />
        </>
      ) : (
        <>
          <Together outline={outline} />
          <span className={styles.facts} />
          <Button kind="plain" onClick={() => setTogether(false)}>
            <LayoutGrid size={14} aria-hidden="true" />
            {text.cards}
          </Button>
        </>
      )}
    </nav>
  )
}

function Together({ outline }: { outline: Outline }) {
  const tasks = useStore(shownTasks)
  const shown = useMemo(
    () => tasksPerWorkflow(outline, tasks).filter((count) => count > 0).length,
    [outline, tasks],
  )
  return <span className={styles.here}>{text.drawnTogether(shown)}</span>
}

/** The workflows before and after this one among the cards it was chosen from. */
function Beside({ outline, workflow }: { outline: Outline; workflow: number }) {
  const among = useStore((state) => state.visited?.cards)
  const choice = useStore((state) => state.cards)
  const cards = useMemo(
    () => among ?? cardsOf(outline, tasksPerWorkflow(outline, outline.order), choice),
    [among, outline, choice],
  )
  const at = cards.indexOf(workflow)
  if (at < 0 || cards.length < 2) return null
  const go = (to: number) => showWorkflow(cards[to] ?? null)
  return (
    <span className={styles.beside}>
      <IconButton label={text.previous} disabled={at === 0} onPress={() => go(at - 1)}>
        <ChevronLeft size={15} aria-hidden="true" />
      </IconButton>
      {text.place(at + 1, cards.length)}
      <IconButton label={text.next} disabled={at === cards.length - 1} onPress={() => go(at + 1)}>
        <ChevronRight size={15} aria-hidden="true" />
      </IconButton>
    </span>
  )
}
