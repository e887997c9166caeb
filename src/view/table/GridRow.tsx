import type { HTMLAttributes } from 'react'
import styles from './GridRow.module.css'

/** Where a row stands in the tree-grid. */
export interface RowPlace {
  /** For aria-rowindex: from 2, after the header. */
  readonly row: number
  /** In pixels below the header. */
  readonly top: number
  /** Its place among the rows of its level under the same parent, and how many these are. */
  readonly position: number
  readonly siblings: number
  /** Whether it is the one row in the tab order. */
  readonly tabStop: boolean
}

interface RowProps extends RowPlace, HTMLAttributes<HTMLDivElement> {
  /** 1 for a workflow, 2 for its tasks. */
  readonly level: 1 | 2
}

/** A row of the tree-grid, which has the keys of all its rows. */
export function GridRow({ level, row, top, position, siblings, tabStop, className, ...rest }: RowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is no table element
    <div
      role="row"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-rowindex={row}
      tabIndex={tabStop ? 0 : -1}
      style={{ top }}
      className={`${styles.row} ${className}`}
      {...rest}
    />
  )
}

interface CellProps {
  /** For aria-colindex: from 1. */
  readonly column: number
  readonly span?: number
  readonly className: string | undefined
  readonly children: React.ReactNode
}

export function GridCell({ column, span, className, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
    <div role="gridcell" aria-colindex={column} aria-colspan={span} className={className}>
      {children}
    </div>
  )
}
