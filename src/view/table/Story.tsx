import { useEffect, useRef } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { select } from '../../state/actions.ts'
import { onCameraDeed } from '../../state/camera.ts'
import { searchHitSet } from '../../state/search-hits.ts'
import { useVirtual } from '../controls/use-virtual.ts'
import { useStore } from '../use-store.ts'
import styles from './Story.module.css'
import { StoryLine } from './StoryLine.tsx'
import { storyHeading } from './story-text.ts'
import { text } from './text.ts'
import type { TreeRows } from './tree-rows.ts'

const lineHeight = 37

/** The shown tasks as sentences in the graph's order, beneath their workflows. One is in the tab order; arrows go from task to task. */
export function Story({ outline, rows }: { outline: Outline; rows: TreeRows }) {
  const selected = useStore((state) => state.selected)
  const hits = useStore(searchHitSet)
  const {
    scroller,
    total,
    topOf,
    measure,
    reveal,
    rows: drawn,
  } = useVirtual({
    count: rows.count,
    estimate: lineHeight,
    of: rows,
  })
  const own = selected === null ? -1 : rows.rowOfTask(selected)
  const at = own >= 0 ? own : Math.min(1, rows.count - 1)
  const list = useRef<HTMLUListElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (own >= 0) reveal(own)
  }, [own, reveal])
  useEffect(() => onCameraDeed((deed) => deed === 'centre' && reveal(own)), [own, reveal])
  useEffect(() => {
    if (!moved.current || own < 0) return
    const line = list.current?.querySelector<HTMLElement>(`[data-index="${own}"] [data-task]`)
    if (!line) return
    moved.current = false
    line.focus({ preventScroll: true })
  })

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 1, End: rows.count - 1 }[event.key]
    if (wanted === undefined || rows.count === 0) return
    event.preventDefault()
    const by = wanted < at ? -1 : 1
    const row = rows.at(wanted).task === -1 ? wanted + by : wanted
    if (row < 1 || row >= rows.count) return
    moved.current = true
    select(rows.at(row).task)
  }

  const shown =
    at < 0 || drawn.some(({ index }) => index === at) ? drawn : [{ index: at, top: topOf(at) }, ...drawn]
  return (
    <div className={styles.scroller} ref={scroller}>
      <ul
        ref={list}
        aria-label={text.story}
        className={styles.list}
        style={{ height: total }}
        onKeyDown={onKeyDown}
      >
        {rows.count > 0 &&
          shown.map(({ index, top }) => {
            const { workflow, task } = rows.at(index)
            return (
              <li
                key={task === -1 ? `w${workflow}` : task}
                ref={measure}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={rows.count}
                style={{ top }}
              >
                {task === -1 ? (
                  <h2 className={styles.heading}>
                    {storyHeading(outline, workflow, rows.tasksOf(workflow))}
                  </h2>
                ) : (
                  <StoryLine
                    outline={outline}
                    task={task}
                    selected={task === selected}
                    found={hits.has(task)}
                    tabStop={index === at}
                  />
                )}
              </li>
            )
          })}
      </ul>
    </div>
  )
}
