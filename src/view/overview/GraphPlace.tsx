import { lazy, Suspense, useEffect, useRef } from 'react'
import { hasWayBack, showsCards } from '../../state/together.ts'
import { useStore } from '../use-store.ts'
import styles from './GraphPlace.module.css'
import { Overview } from './Overview.tsx'
import { WorkflowBar } from './WorkflowBar.tsx'

const GraphView = lazy(() =>
  import('../graph/GraphView.tsx').then(({ GraphView }) => ({ default: GraphView })),
)

/** Where the graph is: the overview of many workflows, or the graph of what is shown with the way back. */
export function GraphPlace() {
  const outline = useStore((state) => state.outline)
  const cards = useStore(showsCards)
  const wayBack = useStore(hasWayBack)
  const came = useRef(false)
  useEffect(() => {
    if (cards) came.current = true
  }, [cards])
  if (!outline) return null
  if (cards) return <Overview outline={outline} />
  return (
    <div className={styles.place}>
      {wayBack && <WorkflowBar outline={outline} />}
      <div className={styles.graph}>
        <Suspense>
          <GraphView />
          {came.current && <FocusOnGraph />}
        </Suspense>
      </div>
    </div>
  )
}

/** Gives the focus to the graph of a card that was opened, once it can be seen, if nothing else has taken it. */
function FocusOnGraph() {
  const drawn = useStore((state) => state.picture !== null)
  useEffect(() => {
    if (!drawn) return
    let frames = 60
    let frame = 0
    const take = () => {
      if (document.activeElement !== document.body || frames-- === 0) return
      document.querySelector<HTMLElement>('[data-part="view"] [role="listbox"]')?.focus()
      frame = requestAnimationFrame(take)
    }
    take()
    return () => cancelAnimationFrame(frame)
  }, [drawn])
  return null
}
