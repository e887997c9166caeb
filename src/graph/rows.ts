import type { Rows } from './graph.ts'

/** Rows from pairs, each row in the order its pairs were given. */
export function rowsFrom(
  rows: number,
  from: readonly number[] | Int32Array,
  to: readonly number[] | Int32Array,
): Rows {
  const start = new Int32Array(rows + 1)
  for (const row of from) start[row + 1]!++
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!
  const next = start.slice()
  const values = new Int32Array(from.length)
  for (let pair = 0; pair < from.length; pair++) values[next[from[pair]!]!++] = to[pair]!
  return { start, values }
}

/** The rows turned round: j stands in row i of one exactly as often as i in row j of the other. */
export function reversed({ start, values }: Rows): Rows {
  const rows = start.length - 1
  const from = new Int32Array(values.length)
  for (let row = 0; row < rows; row++) from.fill(row, start[row], start[row + 1])
  return rowsFrom(rows, values, from)
}

/** One row, without a copy. */
export function rowOf({ start, values }: Rows, row: number): Int32Array {
  return values.subarray(start[row], start[row + 1])
}
