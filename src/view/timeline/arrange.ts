import type { Outline } from '../../analysis/outline.ts'
import { actionOf } from '../graph/card-name.ts'
import { groupByAgent } from './agent-groups.ts'
import { fitted, type Plot } from './camera.ts'
import { choosePacking } from './choose-packing.ts'
import type { Chronology } from './chronology.ts'
import { nextInRow } from './lanes.ts'
import { type Scale, type Stretches, stretchOf, xOf } from './scale.ts'

/** One agent's tasks; `agent` is -1 for those that name none. Pixels from the top of all lanes. */
export interface Lane {
  readonly agent: number
  readonly tasks: number
  readonly top: number
  readonly height: number
}

/** Where everything is but for the scale: it stays as it is while time is zoomed and moved. */
export interface Arrangement {
  readonly stretches: Stretches
  readonly lanes: readonly Lane[]
  readonly height: number
  readonly rowHeight: number
  /** Sub-rows of all lanes together. */
  readonly rows: number
  /** By place: the lane, and the middle in pixels from the top of all lanes. */
  readonly lane: Int32Array
  readonly y: Float64Array
  /** By place with a time: seconds of the stretches before it, and breaks before it; together they give x at any scale. */
  readonly seconds: Float64Array
  readonly breaks: Int32Array
  /** By place: the next with a time in the same sub-row, -1 for the last. */
  readonly next: Int32Array
  /** Width of the gutter that tasks without a time stand in; 0 where all have one. */
  readonly gutter: number
  /** By place without a time, minus their first: pixels from the gutter's left. */
  readonly gutterX: Float64Array
}

/** The room there is: `head` pixels above each lane are for its name, where names do not stand beside. */
export interface Pane {
  readonly plot: Plot
  readonly height: number
  readonly head: number
  readonly gutterColumns: number
}

const slotWidth = 19
const gutterRoom = 14

export const gutterWidth = (columns: number): number => columns * slotWidth + gutterRoom

/** Columns that the gutter needs for its fullest lane, no more than `most`. */
export function gutterColumnsFor(outline: Outline, chronology: Chronology, most: number): number {
  const groups = groupByAgent(outline, chronology)
  const fullest = groups.reduce((longest, { untimed }) => Math.max(longest, untimed.length), 0)
  return Math.min(most, Math.max(1, Math.ceil(fullest / 3)))
}

/** Puts the tasks into lanes, with as much room as the pane has. */
export function arrange(
  outline: Outline,
  chronology: Chronology,
  stretches: Stretches,
  { plot, height, head, gutterColumns }: Pane,
): Arrangement {
  const { tasks, timed, times } = chronology
  const all = fitted(stretches, plot)
  const x = Float64Array.from(times, (time) => xOf(all, time))
  const groups = groupByAgent(outline, chronology)
  const characters = (place: number) => actionOf(outline, tasks[place]!).length
  const { packed, rows, rowHeight, laneHeights } = choosePacking(
    { groups, x, characters, gutterColumns },
    height,
    head,
  )
  const y = new Float64Array(tasks.length)
  const lane = new Int32Array(tasks.length)
  const next = new Int32Array(tasks.length).fill(-1)
  const gutterX = new Float64Array(tasks.length - timed)
  const lanes: Lane[] = []
  let top = 0
  for (const [index, group] of groups.entries()) {
    const its = laneHeights[index]!
    const first = top + head + (its - head - (rows[index]! - 1) * rowHeight) / 2
    const packing = packed[index]!
    const following = nextInRow(packing)
    for (const [i, place] of group.timed.entries()) {
      y[place] = first + packing.row[i]! * rowHeight
      lane[place] = index
      next[place] = group.timed[following[i]!] ?? -1
    }
    for (const [i, place] of group.untimed.entries()) {
      y[place] = first + Math.floor(i / gutterColumns) * rowHeight
      lane[place] = index
      gutterX[place - timed] = gutterRoom / 2 + ((i % gutterColumns) + 0.5) * slotWidth
    }
    lanes.push({ agent: group.agent, tasks: group.timed.length + group.untimed.length, top, height: its })
    top += its
  }
  const breaks = Int32Array.from(times, (time) => stretchOf(stretches, time))
  const { before, from } = stretches
  const seconds = times.map((time, place) => before[breaks[place]!]! + time - from[breaks[place]!]!)
  const gutter = timed < tasks.length ? gutterWidth(gutterColumns) : 0
  const allRows = packed.reduce((sum, packing) => sum + packing.rows, 0)
  return {
    stretches,
    lanes,
    height: top,
    rowHeight,
    rows: allRows,
    lane,
    y,
    seconds,
    breaks,
    next,
    gutter,
    gutterX,
  }
}

/** Pixels from the left of the plot to a place with a time. */
export function placeX({ seconds, breaks }: Arrangement, scale: Scale, place: number): number {
  return seconds[place]! * scale.zoom + breaks[place]! * scale.breakWidth - scale.offset
}
