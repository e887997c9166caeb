import type { Rows } from '../graph/graph.ts'
import { rowsFrom } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'

/** The most columns, cells a column and edges that a sketch has; a larger graph's tasks share cells. */
export interface SketchLimits {
  readonly columns: number
  readonly rows: number
  readonly edges: number
}

/** The shape of a workflow in little: tasks in columns by their distance from the start, several in a cell where they are many. */
export interface Sketch {
  readonly columns: number
  /** Cells of the highest column. */
  readonly rows: number
  /** By place among the tasks: its cell. */
  readonly cellOf: Int32Array
  /** By cell: its column, and its place in it, counted from the column's middle. */
  readonly column: Int32Array
  readonly row: Float64Array
  /** Pairs of cells that edges join, each pair once. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/**
 * Sketches tasks that are given with predecessors before successors: columns by longest path, the order within one by the middle of the
 * predecessors. Linear but for sorting within a column; an edge against the order, as in a cycle, moves nothing.
 */
export function sketchOf(tasks: Int32Array, predecessors: Rows, limits: SketchLimits): Sketch {
  const edges = edgesAmong(tasks, predecessors)
  const rank = ranksOf(tasks.length, edges)
  const ranks = 1 + rank.reduce((most, one) => Math.max(most, one), -1)
  const { start, values: members } = rowsFrom(ranks, rank, Int32Array.from(rank.keys()))
  const share = placeInRanks(start, members, edges)

  const columns = Math.min(ranks, limits.columns)
  const columnOf = (one: number) => Math.floor((one * columns) / ranks)
  const heights = new Int32Array(columns)
  for (let one = 0; one < ranks; one++) {
    const at = columnOf(one)
    heights[at] = Math.min(limits.rows, Math.max(heights[at]!, start[one + 1]! - start[one]!))
  }
  const firstCell = new Int32Array(columns + 1)
  for (let at = 0; at < columns; at++) firstCell[at + 1] = firstCell[at]! + heights[at]!

  const cells = firstCell[columns] ?? 0
  const column = new Int32Array(cells)
  const row = new Float64Array(cells)
  for (let at = 0; at < columns; at++)
    for (let place = 0; place < heights[at]!; place++) {
      column[firstCell[at]! + place] = at
      row[firstCell[at]! + place] = place - (heights[at]! - 1) / 2
    }
  const cellOf = rank.map((one, task) => {
    const at = columnOf(one)
    return firstCell[at]! + Math.floor(share[task]! * heights[at]!)
  })
  const rows = heights.reduce((most, height) => Math.max(most, height), 0)
  return { columns, rows, cellOf, column, row, ...joined(edges, cellOf, cells, limits.edges) }
}

/** Edges between places, those that lead to a place in a row one after another. */
interface Edges {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

function edgesAmong(tasks: Int32Array, { start, values }: Rows): Edges {
  const places = new Map<TokenId, number>()
  for (let place = 0; place < tasks.length; place++) places.set(tasks[place]!, place)
  const from: number[] = []
  const to: number[] = []
  for (let place = 0; place < tasks.length; place++)
    for (let edge = start[tasks[place]!]!; edge < start[tasks[place]! + 1]!; edge++) {
      const before = places.get(values[edge]!)
      if (before === undefined || before === place) continue
      from.push(before)
      to.push(place)
    }
  return { from, to }
}

function ranksOf(tasks: number, { from, to }: Edges): Int32Array {
  const rank = new Int32Array(tasks)
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge]! > to[edge]!) continue
    rank[to[edge]!] = Math.max(rank[to[edge]!]!, rank[from[edge]!]! + 1)
  }
  return rank
}

/** How far down its rank each place stands, from 0 to 1; sorts the members of each rank by where their predecessors stand. */
function placeInRanks(start: Int32Array, members: Int32Array, { from, to }: Edges): Float64Array {
  const sum = new Float64Array(members.length)
  const count = new Int32Array(members.length)
  const share = new Float64Array(members.length)
  const successors = rowsFrom(members.length, from, to)
  for (let one = 0; one + 1 < start.length; one++) {
    const rank = members.subarray(start[one], start[one + 1])
    const wanted = (place: number) => (count[place] === 0 ? 0.5 : sum[place]! / count[place]!)
    rank.sort((a, b) => wanted(a) - wanted(b) || a - b)
    for (let at = 0; at < rank.length; at++) {
      const place = rank[at]!
      share[place] = (at + 0.5) / rank.length
      for (let edge = successors.start[place]!; edge < successors.start[place + 1]!; edge++) {
        const next = successors.values[edge]!
        sum[next]! += share[place]!
        count[next]!++
      }
    }
  }
  return share
}

function joined({ from, to }: Edges, cellOf: Int32Array, cells: number, most: number) {
  const pairs = new Set<number>()
  for (let edge = 0; edge < from.length && pairs.size < most; edge++) {
    const [a, b] = [cellOf[from[edge]!]!, cellOf[to[edge]!]!]
    if (a !== b) pairs.add(a * cells + b)
  }
  const list = Int32Array.from(pairs)
  return { from: list.map((pair) => Math.floor(pair / cells)), to: list.map((pair) => pair % cells) }
}
