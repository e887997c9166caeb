import type { Outline } from '../../analysis/outline.ts'
import { actionOf } from '../graph/card-name.ts'
import type { AgentGroup } from './agent-groups.ts'
import { fitted, type Plot } from './camera.ts'
import { choosePacking } from './choose-packing.ts'
import type { Chronology } from './chronology.ts'
import { nextInRow } from './lanes.ts'
import type { Scale, Stretches } from './scale.ts'

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
export function gutterColumnsFor(groups: readonly AgentGroup[], most: number): number {
  const fullest = groups.reduce((longest, { untimed }) => Math.max(longest, untimed.length), 0)
  return Math.min(most, Math.max(1, Math.ceil(fullest / 3)))
}

/** Puts the tasks into lanes, one for each group, with as much room as the pane has. In steps. */
export function* arrange(
  outline: Outline,
  chronology: Chronology,
  groups: readonly AgentGroup[],
  stretches: Stretches,
  { plot, height, head, gutterColumns }: Pane,
): Generator<void, Arrangement> {
  const { tasks, timed } = chronology
  const { seconds, breaks } = alongTime(chronology, stretches)
  yield
  const all = fitted(stretches, plot)
  const starts = groups.map((group) => startsOf(group, (place) => placeX({ seconds, breaks }, all, place)))
  yield
  const characters = (place: number) => actionOf(outline, tasks[place]!).length
  const chosen = yield* choosePacking({ groups, starts, characters, gutterColumns }, height, head)
  const { packed, rows, rowHeight, laneHeights } = chosen
  const y = new Float64Array(tasks.length)
  const lane = new Int32Array(tasks.length)
  const next = new Int32Array(tasks.length).fill(-1)
  const gutterX = new Float64Array(tasks.length - timed)
  const lanes: Lane[] = []
  let top = 0
  for (const [index, group] of groups.entries()) {
    const its = laneHeights[index]!
    const first = top + head + (its - head - (rows[index]! - 1) * rowHeight) / 2
    const { row } = packed[index]!
    const following = nextInRow(packed[index]!)
    for (let i = 0; i < group.timed.length; i++) {
      const place = group.timed[i]!
      y[place] = first + row[i]! * rowHeight
      lane[place] = index
      next[place] = group.timed[following[i]!] ?? -1
    }
    for (let i = 0; i < group.untimed.length; i++) {
      const place = group.untimed[i]!
      y[place] = first + Math.floor(i / gutterColumns) * rowHeight
      lane[place] = index
      gutterX[place - timed] = gutterRoom / 2 + ((i % gutterColumns) + 0.5) * slotWidth
    }
    lanes.push({ agent: group.agent, tasks: group.timed.length + group.untimed.length, top, height: its })
    top += its
    yield
  }
  return {
    stretches,
    lanes,
    height: top,
    rowHeight,
    rows: packed.reduce((sum, packing) => sum + packing.rows, 0),
    lane,
    y,
    seconds,
    breaks,
    next,
    gutter: timed < tasks.length ? gutterWidth(gutterColumns) : 0,
    gutterX,
  }
}

/** By place with a time: the seconds of the stretches before it, and the breaks. */
function alongTime({ times }: Chronology, { from, before }: Stretches) {
  const seconds = new Float64Array(times.length)
  const breaks = new Int32Array(times.length)
  let stretch = 0
  for (let place = 0; place < times.length; place++) {
    while (times[place]! >= (from[stretch + 1] ?? Number.POSITIVE_INFINITY)) stretch++
    breaks[place] = stretch
    seconds[place] = before[stretch]! + times[place]! - from[stretch]!
  }
  return { seconds, breaks }
}

function startsOf({ timed }: AgentGroup, xOf: (place: number) => number): Float64Array {
  const starts = new Float64Array(timed.length)
  for (let i = 0; i < starts.length; i++) starts[i] = xOf(timed[i]!)
  return starts
}

/** Pixels from the left of the plot to a place with a time. */
export function placeX(
  { seconds, breaks }: Pick<Arrangement, 'seconds' | 'breaks'>,
  scale: Scale,
  place: number,
): number {
  return seconds[place]! * scale.zoom + breaks[place]! * scale.breakWidth - scale.offset
}
