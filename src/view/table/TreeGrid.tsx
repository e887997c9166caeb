import { useEffect, useMemo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { onCameraDeed } from '../../state/camera.ts'
import { isUnfolded } from '../../state/folding.ts'
import { searchHitSet } from '../../state/search-hits.ts'
import { useElementWidth } from '../controls/use-element-width.ts'
import { useVirtual } from '../controls/use-virtual.ts'
import { useStore } from '../use-store.ts'
import { type Column, columnsFor } from './columns.ts'
import { HeaderRow } from './HeaderRow.tsx'
import type { Sorting } from './sort.ts'
import { TaskRow } from './TaskRow.tsx'
import styles from './TaskTable.module.css'
import { text } from './text.ts'
import type { TreeRows } from './tree-rows.ts'
import { useCursor } from './use-cursor.ts'
import { useRowKeys } from './use-row-keys.ts'
import { WorkflowRow } from './WorkflowRow.tsx'

const rowHeight = 34

interface Props {
  readonly outline: Outline
  readonly rows: TreeRows
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting | null) => void
}

/** Workflows with their tasks beneath them, of which only the rows looked at are drawn. One row is in the tab order; arrows move, select and fold. */
export function TreeGrid({ outline, rows, sorting, onSort }: Props) {
  const chosen = useStore((state) => state.columns)
  const folding = useStore((state) => state.folding)
  const selected = useStore((state) => state.selected)
  const hits = useStore(searchHitSet)
  const virtual = useVirtual({ count: rows.count, estimate: rowHeight, above: rowHeight, of: null })
  const { scroller, total, topOf, height, reveal } = virtual
  const width = useElementWidth(scroller)
  const { at, set, isChosen } = useCursor(outline, rows)
  const keys = useRowKeys({ rows, at, page: Math.max(1, Math.floor(height / rowHeight) - 2), set })
  useEffect(() => {
    if (isChosen) reveal(at)
  }, [at, isChosen, reveal])
  useEffect(() => onCameraDeed((deed) => deed === 'centre' && isChosen && reveal(at)), [at, isChosen, reveal])

  const columns = useMemo(() => columnsFor(chosen, width), [chosen, width])
  const drawn = virtual.rows.some(({ index }) => index === at)
    ? virtual.rows
    : [{ index: at, top: topOf(at) }, ...virtual.rows]
  return (
    <div className={styles.scroller} ref={scroller}>
      <div
        role="treegrid"
        aria-label={text.name}
        aria-rowcount={rows.count + 1}
        aria-colcount={columns.length}
        className={styles.grid}
        style={gridStyle(columns, width)}
        {...keys}
      >
        <HeaderRow columns={columns} sorting={sorting} onSort={onSort} />
        {/* biome-ignore lint/a11y/useSemanticElements: a table element cannot leave rows undrawn */}
        <div role="rowgroup" className={styles.body} style={{ height: total }}>
          {rows.count > 0 &&
            drawn.map(({ index, top }) => {
              const row = rows.at(index)
              const place = {
                outline,
                row: index + 2,
                top,
                position: row.position,
                siblings: row.siblings,
                tabStop: index === at,
              }
              return row.task === -1 ? (
                <WorkflowRow
                  key={`w${row.workflow}`}
                  {...place}
                  workflow={row.workflow}
                  span={columns.length}
                  open={isUnfolded(outline, folding, row.workflow)}
                  shown={rows.tasksOf(row.workflow)}
                  onPoint={set}
                />
              ) : (
                <TaskRow
                  key={row.task}
                  {...place}
                  task={row.task}
                  columns={columns}
                  selected={row.task === selected}
                  found={hits.has(row.task)}
                />
              )
            })}
        </div>
      </div>
    </div>
  )
}

function gridStyle(columns: readonly Column[], width: number): React.CSSProperties {
  const tracks = columns.map(({ share, min }) => (share === 0 ? `${min}px` : `minmax(${min}px, ${share}fr)`))
  const least = columns.reduce((sum, { min }) => sum + min, 0)
  return { '--columns': tracks.join(' '), '--visible': `${width}px`, minWidth: least } as React.CSSProperties
}
