import type { Outline } from '../../analysis/outline.ts'
import { type ColumnName, columns } from './columns.ts'

export interface Sorting {
  readonly column: ColumnName
  readonly descending: boolean
}

/** Tasks in the order of a column; those that are equal there keep their order, and times that are none come last either way. */
export function sorted(outline: Outline, tasks: Int32Array, sorting: Sorting | null): Int32Array {
  const column = columns.find(({ name }) => name === sorting?.column)
  if (!column || !sorting) return tasks
  const key = column.key(outline)
  const keys = new Map<number, string | number>()
  for (const task of tasks) keys.set(task, key(task))
  const sign = sorting.descending ? -1 : 1
  return tasks.slice().sort((a, b) => {
    const [x, y] = [keys.get(a)!, keys.get(b)!]
    if (typeof x === 'number' && typeof y === 'number') {
      if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
      return sign * (x - y)
    }
    return x < y ? -sign : x > y ? sign : 0
  })
}
