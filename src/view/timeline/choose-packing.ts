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

/** What there is to pack: by lane where its timed places are when all is shown, `characters` how long a place's action is. */
export interface ToPack {
  readonly groups: readonly AgentGroup[]
  readonly starts: readonly Float64Array[]
  readonly characters: (place: number) => number
  readonly gutterColumns: number
}

interface Way {
  readonly characters?: number
  readonly claim?: number
  readonly row: number
}

/**
 * Ways to pack, from the roomiest: the characters of its action for which a task claims room beside its mark, or the pixels it
 * claims without any, and the height of a sub-row.
 */
const ways: readonly Way[] = [
  { characters: 36, row: 28 },
  { characters: 36, row: 21 },
  { characters: 16, row: 21 },
  { characters: 9, row: 20 },
  { claim: 18, row: 19 },
  { claim: 9, row: 15 },
  { claim: 3, row: 13 },
  { claim: 1, row: 12 },
  { claim: 0.2, row: 12 },
]
const tightest: Way = { claim: 1e-6, row: 12 }

const markRoom = 34
const characterWidth = 6.8
/** Sub-rows and lanes grow to fill the pane, but no further than this, or than a share of a high pane. */
const highestRow = (height: number) => Math.max(46, height / 30)
const mostRoomInLane = (height: number) => Math.max(56, height / 16)
const laneRoom = 14
const leastLane = 30

/** The roomiest packing whose lanes, each with a `head` above it, fit the height; the tightest where none does. In steps. */
export function* choosePacking(of: ToPack, height: number, head: number): Generator<void, ChosenPacking> {
  for (const way of ways) {
    const chosen = yield* pack(of, way, head, height)
    if (chosen) return spread(chosen, height, head)
  }
  return spread((yield* pack(of, tightest, head, Number.POSITIVE_INFINITY))!, height, head)
}

type Packed = Omit<ChosenPacking, 'laneHeights'>

/** Packed in one way, lane by lane; null as soon as the lanes get higher than what there is. */
function* pack(
  { groups, starts, characters, gutterColumns }: ToPack,
  way: Way,
  head: number,
  height: number,
): Generator<void, Packed | null> {
  const leastRows = groups.map(({ untimed }) => Math.max(1, Math.ceil(untimed.length / gutterColumns)))
  let needed = neededBy({ rows: leastRows, rowHeight: way.row }, head)
  const packed: Packing[] = []
  const rows: number[] = []
  for (const [lane, { timed }] of groups.entries()) {
    if (needed > height) return null
    const least = laneHeight(leastRows[lane]!, way.row, head)
    const most = Math.max(1, Math.floor((height - needed + least - head - laneRoom) / way.row))
    const packing = packRows(starts[lane]!, claimsOf(way, timed, characters), most)
    yield
    if (!packing) return null
    const its = Math.max(leastRows[lane]!, packing.rows)
    packed.push(packing)
    rows.push(its)
    needed += laneHeight(its, way.row, head) - least
  }
  return { packed, rows, rowHeight: way.row }
}

/** The pixels that a lane's places claim: as many each, or as their actions are long. */
function claimsOf(
  { claim, characters: most = 0 }: Way,
  places: Int32Array,
  characters: ToPack['characters'],
): number | ((interval: number) => number) {
  return claim ?? ((i) => markRoom + characterWidth * Math.min(most, characters(places[i]!)))
}

/** With what height is left given to sub-rows and lanes. */
function spread({ packed, rows, rowHeight: row }: Packed, height: number, head: number): ChosenPacking {
  const allRows = rows.reduce((sum, count) => sum + count, 0)
  const spare = Math.max(0, height - neededBy({ rows, rowHeight: row }, head))
  const rowHeight = Math.min(highestRow(height), row + (0.65 * spare) / Math.max(1, allRows))
  const left = Math.max(0, height - neededBy({ rows, rowHeight }, head))
  const room = Math.min(mostRoomInLane(height), left / Math.max(1, rows.length))
  const laneHeights = rows.map((count) => laneHeight(count, rowHeight, head) + room)
  return { packed, rows, rowHeight, laneHeights }
}

const laneHeight = (rows: number, rowHeight: number, head: number) =>
  Math.max(leastLane, rows * rowHeight + laneRoom) + head

function neededBy({ rows, rowHeight }: Pick<ChosenPacking, 'rows' | 'rowHeight'>, head: number): number {
  return rows.reduce((sum, count) => sum + laneHeight(count, rowHeight, head), 0)
}
