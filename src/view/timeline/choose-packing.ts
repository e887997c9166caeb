import type { AgentGroup } from './agent-groups.ts'
import { type Packing, packRows } from './lanes.ts'

/** How the tasks of all lanes are packed, and how high a sub-row and each lane then are, in pixels. */
export interface ChosenPacking {
  readonly packed: readonly Packing[]
  /** By lane: sub-rows, those of its tasks without a time included. */
  readonly rows: readonly number[]
  readonly rowHeight: number
  readonly laneHeights: readonly number[]
}

/** What there is to pack: `x` is where a place is when all is shown, `characters` how long its action is. */
export interface ToPack {
  readonly groups: readonly AgentGroup[]
  readonly x: Float64Array
  readonly characters: (place: number) => number
  readonly gutterColumns: number
}

/** Ways to pack, from the roomiest: the characters of its action for which a task claims room beside its mark, or the pixels it claims without any, and the height of a sub-row. */
const ways: readonly { readonly characters?: number; readonly claim?: number; readonly row: number }[] = [
  { characters: 36, row: 28 },
  { characters: 36, row: 21 },
  { characters: 16, row: 21 },
  { characters: 9, row: 20 },
  { claim: 18, row: 19 },
  { claim: 9, row: 15 },
  { claim: 3, row: 13 },
  { claim: 1, row: 12 },
  { claim: 0.2, row: 12 },
  { claim: 1e-6, row: 12 },
]

const markRoom = 34
const characterWidth = 6.8
/** Sub-rows and lanes grow to fill the pane, but no further than this. */
const highestRow = 46
const mostRoomInLane = 56
const laneRoom = 14
const leastLane = 30

/** The roomiest packing whose lanes, each with a `head` above it, fit the height; the tightest where none does. */
export function choosePacking(of: ToPack, height: number, head: number): ChosenPacking {
  let chosen = pack(of, ways[0]!)
  for (const way of ways) {
    chosen = pack(of, way)
    if (neededBy(chosen, head) <= height) break
  }
  const { packed, rows } = chosen
  const allRows = rows.reduce((sum, count) => sum + count, 0)
  const spare = Math.max(0, height - neededBy(chosen, head))
  const rowHeight = Math.min(highestRow, chosen.rowHeight + (0.65 * spare) / Math.max(1, allRows))
  const left = Math.max(0, height - neededBy({ rows, rowHeight }, head))
  const room = Math.min(mostRoomInLane, left / Math.max(1, rows.length))
  return {
    packed,
    rows,
    rowHeight,
    laneHeights: rows.map((count) => laneHeight(count, rowHeight, head) + room),
  }
}

function pack({ groups, x, characters, gutterColumns }: ToPack, way: (typeof ways)[number]) {
  const most = way.characters ?? 0
  const claimOf = (place: number) =>
    way.claim ?? markRoom + characterWidth * Math.min(most, characters(place))
  const packed = groups.map(({ timed }) =>
    packRows(
      timed.map((place) => x[place]!),
      (i) => claimOf(timed[i]!),
    ),
  )
  const rows = packed.map((packing, lane) =>
    Math.max(1, packing.rows, Math.ceil(groups[lane]!.untimed.length / gutterColumns)),
  )
  return { packed, rows, rowHeight: way.row }
}

const laneHeight = (rows: number, rowHeight: number, head: number) =>
  Math.max(leastLane, rows * rowHeight + laneRoom) + head

function neededBy({ rows, rowHeight }: Pick<ChosenPacking, 'rows' | 'rowHeight'>, head: number): number {
  return rows.reduce((sum, count) => sum + laneHeight(count, rowHeight, head), 0)
}
