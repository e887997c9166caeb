import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { tasksPerWorkflow } from '../../state/cards.ts'
import { showWorkflow } from '../../state/overview.ts'
import { shownMask, shownTasks } from '../../state/shown.ts'
import { store } from '../../state/state.ts'
import { Empty } from '../controls/Empty.tsx'
import { useElementWidth } from '../controls/use-element-width.ts'
import { useVirtual } from '../controls/use-virtual.ts'
import { useStore } from '../use-store.ts'
import styles from './Overview.module.css'
import { placesIn, stepTo } from './places.ts'
import { Toolbar } from './Toolbar.tsx'
import { text } from './text.ts'
import { useCards } from './use-cards.ts'
import { WorkflowCard } from './WorkflowCard.tsx'

const cardHeight = 208
const gap = 12
/** On a wide screen cards get room for their whole wid, instead of ever more columns. */
const leastWidth = (width: number) => Math.max(272, width / 8)

/** A card for each workflow, of which only those looked at are drawn. One card is in the tab order; arrows move, Enter opens its graph. */
export function Overview({ outline }: { outline: Outline }) {
  const choice = useStore((state) => state.cards)
  const tasks = useStore(shownTasks)
  const mask = useStore(shownMask)
  const selected = useStore((state) => state.selected)
  const shown = useMemo(() => tasksPerWorkflow(outline, tasks), [outline, tasks])
  const [pointed, setPointed] = useState(false)
  const { cards, sortsLater } = useCards(outline, shown, choice, pointed)

  const list = useRef<HTMLUListElement>(null)
  const [width, setWidth] = useState(0)
  const { columns, lines } = placesIn(cards.length, width, leastWidth(width), gap)
  const { scroller, rows, total, height, reveal } = useVirtual({
    count: lines,
    estimate: cardHeight + gap,
    above: gap,
    of: `${columns} ${lines}`,
  })
  const inner = useElementWidth(scroller, 0)
  useEffect(() => setWidth(Math.max(0, inner - 2 * gap)), [inner])

  const [active, setActive] = useState(() => store.getState().visited?.workflow ?? null)
  const at = Math.max(0, active === null ? 0 : cards.indexOf(active))
  const moved = useRef(active !== null)
  const show = useCallback(
    (place: number) => reveal(Math.floor(place / Math.max(1, columns))),
    [reveal, columns],
  )
  // A card that was sorted to another place takes the eye along with the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the place changes.
  useEffect(() => {
    if (list.current?.contains(document.activeElement)) moved.current = true
  }, [at])
  useEffect(() => {
    if (!moved.current || columns === 0) return
    show(at)
    const card = list.current?.querySelector<HTMLElement>(`[data-workflow="${cards[at]}"]`)
    if (!card) return
    moved.current = false
    if (document.activeElement === document.body || list.current?.contains(document.activeElement))
      card.focus({ preventScroll: true })
  })

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor(height / (cardHeight + gap)))
    const to = stepTo(event.key, at, cards.length, columns, page)
    if (to === undefined) return
    event.preventDefault()
    moved.current = true
    setActive(cards[to] ?? null)
  }
  const point = (event: React.FocusEvent) => {
    const { workflow } = (event.target as HTMLElement).dataset
    if (workflow !== undefined) setActive(Number(workflow))
  }
  const open = (event: React.MouseEvent) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-workflow]')
    if (card) showWorkflow(Number(card.dataset.workflow), cards)
  }

  const drawn = new Set(rows.map(({ index }) => index))
  const tabLine = columns === 0 ? 0 : Math.floor(at / columns)
  const shownRows =
    drawn.has(tabLine) || lines === 0
      ? rows
      : [{ index: tabLine, top: tabLine * (cardHeight + gap) }, ...rows]
  const cardWidth = columns === 0 ? 0 : (width - (columns - 1) * gap) / columns
  const current = selected === null ? -1 : (outline.workflow[selected] ?? -1)
  return (
    <div className={styles.frame}>
      <Toolbar outline={outline} shown={shown} cards={cards.length} sortsLater={sortsLater} />
      <div className={styles.scroller} ref={scroller}>
        <ul
          ref={list}
          aria-label={text.name}
          className={styles.cards}
          style={{ height: total + gap }}
          onKeyDown={onKeyDown}
          onClick={open}
          onFocus={point}
          onPointerMove={() => setPointed(true)}
          onPointerLeave={() => setPointed(false)}
        >
          {shownRows.flatMap(({ index, top }) =>
            Array.from({ length: columns }, (_, column) => {
              const place = index * columns + column
              const workflow = cards[place]
              if (workflow === undefined) return null
              return (
                <li
                  key={workflow}
                  aria-setsize={cards.length}
                  aria-posinset={place + 1}
                  style={{
                    width: cardWidth,
                    height: cardHeight,
                    transform: `translate(${gap + column * (cardWidth + gap)}px, ${gap + top}px)`,
                  }}
                >
                  <WorkflowCard
                    outline={outline}
                    workflow={workflow}
                    shown={shown[workflow] ?? 0}
                    mask={mask}
                    current={workflow === current}
                    tabStop={place === at}
                  />
                </li>
              )
            }),
          )}
        </ul>
        {cards.length === 0 && <Empty>{text.none}</Empty>}
      </div>
    </div>
  )
}
