import { useEffect, useMemo, useState } from 'react'
import { searchHitSet } from '../../state/select.ts'
import { shownTasks } from '../../state/shown.ts'
import { Empty } from '../controls/Empty.tsx'
import { useVirtual } from '../controls/use-virtual.ts'
import { text } from '../text.ts'
import { useStore } from '../use-store.ts'
import { type ColumnName, columns } from './columns.ts'
import { HeaderRow } from './HeaderRow.tsx'
import { type Sorting, sorted } from './sort.ts'
import { TaskRow } from './TaskRow.tsx'
import styles from './TaskTable.module.css'
import { useRowKeys } from './use-row-keys.ts'

const rowHeight = 34

/** All tasks as a grid that draws only the rows looked at; one row is in the tab order, and arrows move and select. */
export function TaskTable() {
  const outline = useStore((state) => state.outline)
  const within = useStore(shownTasks)
  const selected = useStore((state) => state.selected)
  const hits = useStore(searchHitSet)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const tasks = useMemo(
    () => (outline ? sorted(outline, within, sorting) : new Int32Array(0)),
    [outline, within, sorting],
  )
  const { scroller, rows, total, topOf, height, reveal } = useVirtual({
    count: tasks.length,
    estimate: rowHeight,
    above: rowHeight,
    of: tasks,
  })
  const at = useMemo(() => (selected === null ? -1 : tasks.indexOf(selected)), [tasks, selected])
  const keys = useRowKeys({ tasks, at, page: Math.max(1, Math.floor(height / rowHeight) - 2) })
  const width = useElementWidth(scroller)
  useEffect(() => reveal(at), [at, reveal])

  if (!outline) return null
  const shown = columns.filter(({ from }) => width >= from)
  const tabStop = Math.max(0, at)
  const drawn = rows.some(({ index }) => index === tabStop)
    ? rows
    : [{ index: tabStop, top: topOf(tabStop) }, ...rows]
  const sort = (column: ColumnName) =>
    setSorting((last) => {
      if (last?.column !== column) return { column, descending: false }
      return last.descending ? null : { column, descending: true }
    })
  return (
    <div className={styles.frame}>
      <div className={styles.scroller} ref={scroller}>
        {/* biome-ignore lint/a11y/useSemanticElements: a table element cannot leave rows undrawn */}
        <div
          role="grid"
          aria-label={text.table.name}
          aria-rowcount={tasks.length + 1}
          aria-colcount={shown.length}
          className={styles.grid}
          style={
            {
              '--columns': shown.map(({ share, min }) => trackOf(share, min)).join(' '),
            } as React.CSSProperties
          }
          {...keys}
        >
          <HeaderRow columns={shown} sorting={sorting} onSort={sort} />
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div role="rowgroup" className={styles.body} style={{ height: total }}>
            {tasks.length > 0 &&
              drawn.map(({ index, top }) => {
                const task = tasks[index] ?? 0
                return (
                  <TaskRow
                    key={task}
                    outline={outline}
                    task={task}
                    row={index + 2}
                    top={top}
                    columns={shown}
                    selected={index === at}
                    found={hits.has(task)}
                    tabStop={index === tabStop}
                  />
                )
              })}
          </div>
        </div>
        {tasks.length === 0 && <Empty>{text.table.none}</Empty>}
      </div>
    </div>
  )
}

const trackOf = (share: number, min: number): string =>
  share === 0 ? `${min}px` : `minmax(${min}px, ${share}fr)`

function useElementWidth(ref: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1200)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const sizes = new ResizeObserver(() => setWidth(element.clientWidth))
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [ref])
  return width
}
