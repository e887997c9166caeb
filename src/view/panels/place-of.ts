import type { Origin } from '../../import/ledger.ts'
import { text } from './text.ts'

/** Where in its source something stands: line and column or entry, and the path within an archive. */
export function placeOf({ line, column, path, index }: Origin): string {
  const words = text.log
  const at =
    line === undefined
      ? path === undefined && words.entry(index)
      : `${words.line(line)}${column === undefined ? '' : words.column(column)}`
  return [at, path].filter(Boolean).join(' · ')
}
