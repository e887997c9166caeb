import type { Outline } from '../../analysis/outline.ts'
import type { ColumnName } from '../../state/column-names.ts'
import { columns } from './columns.ts'

export interface Sorting {
  readonly column: ColumnName
  readonly descending: boolean
}

/**
 * What each of these tasks is sorted by, smaller first, by place among them; null where nothing is sorted. Words become numbers in the
 * order of their letters, and what has no value comes last either way.
 */
export function sortKeys(outline: Outline, tasks: Int32Array, sorting: Sorting | null): Float64Array | null {
  const column = columns.find(({ name }) => name === sorting?.column)
  if (!column || !sorting) return null
  const keyOf = column.key(outline)
  const found = Array.from(tasks, keyOf)
  const words = new Set<string>()
  for (const key of found) if (typeof key === 'string') words.add(key)
  const rank = new Map([...words].sort().map((word, place) => [word, place]))
  const sign = sorting.descending ? -1 : 1
  return Float64Array.from(found, (key) => {
    const number = typeof key === 'string' ? rank.get(key)! : key
    return Number.isNaN(number) ? Number.POSITIVE_INFINITY : sign * number
  })
}
