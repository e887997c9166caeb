import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ColumnName } from '../../state/column-names.ts'
import type { Column } from './columns.ts'
import styles from './HeaderRow.module.css'
import type { Sorting } from './sort.ts'
import { text } from './text.ts'

interface Props {
  readonly columns: readonly Column[]
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting | null) => void
}

/** The names of the columns; a click sorts, another turns round, a third takes the graph's order again. */
export function HeaderRow({ columns, sorting, onSort }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is no table element
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus
    <div role="row" aria-rowindex={1} className={styles.row}>
      {columns.map(({ name }, index) => {
        const sort = sorting?.column === name ? (sorting.descending ? 'descending' : 'ascending') : 'none'
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={name}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sort}
            className={styles.cell}
          >
            <button
              type="button"
              title={text.sort(text.columns[name])}
              onClick={() => onSort(turned(sorting, name))}
            >
              {text.columns[name]}
              {sort === 'ascending' && <ArrowUp size={12} aria-hidden="true" />}
              {sort === 'descending' && <ArrowDown size={12} aria-hidden="true" />}
            </button>
          </div>
        )
      })}
    </div>
  )
}

function turned(last: Sorting | null, column: ColumnName): Sorting | null {
  if (last?.column !== column) return { column, descending: false }
  return last.descending ? null : { column, descending: true }
}
