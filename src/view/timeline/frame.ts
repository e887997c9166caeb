import type { Outline } from '../../analysis/outline.ts'
import { partitionPoint } from '../../base/partition-point.ts'
import type { TaskSet } from '../../search/task-mask.ts'
import type { TimeSpan } from '../../state/time-span.ts'
import type { Size } from '../canvas/rect.ts'
import { type Arrangement, placeX } from './arrange.ts'
import type { Chronology } from './chronology.ts'
import type { TimelineEdges } from './edges.ts'
import type { Palette } from './palette.ts'
import { type Scale, timeAt } from './scale.ts'

/** What is shown, whatever the scale. */
export interface TimelineModel {
  readonly outline: Outline
  readonly chronology: Chronology
  readonly arrangement: Arrangement
  readonly edges: TimelineEdges
  /** By place: index into taskLooks. */
  readonly looks: Uint8Array
  /** By place: 1 where it fits the filter; null where all do. */
  readonly fits: Uint8Array | null
}

/** Where on the canvas things go, in pixels. */
export interface Sheet extends Size {
  /** Left of the plot: lane names, where they stand beside, and the gutter. */
  readonly left: number
  readonly names: number
  /** Height of the axis, which is on top. */
  readonly axis: number
  /** Height of a lane's name, where it stands above; 0 where beside. */
  readonly head: number
}

/** What one painting depends on, as it is handed over. */
export interface Shown {
  readonly model: TimelineModel
  readonly sheet: Sheet
  readonly scale: Scale
  readonly scrolled: number
  readonly palette: Palette
  /** Place of the selected task, and of the task pointed at; -1 for none. */
  readonly selected: number
  readonly hovered: number
  readonly found: TaskSet
  readonly span: TimeSpan | null
  /** The span being dragged. */
  readonly brush: TimeSpan | null
  /** Pixels from the canvas's left; null where the pointer is elsewhere. */
  readonly pointer: number | null
  /** While the view moves there is less time to draw in. */
  readonly moving: boolean
}

/** The same with every place's middle on the canvas, in pixels, and the marks' radius. */
export interface Frame extends Shown {
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly radius: number
}

export function frameOf(shown: Shown): Frame {
  const { model, sheet, scale, scrolled } = shown
  const { chronology, arrangement } = model
  const { timed, tasks } = chronology
  const gutter = sheet.left - arrangement.gutter
  const xs = new Float64Array(tasks.length)
  const ys = new Float64Array(tasks.length)
  for (let place = 0; place < timed; place++) xs[place] = sheet.left + placeX(arrangement, scale, place)
  for (let place = timed; place < xs.length; place++) xs[place] = gutter + arrangement.gutterX[place - timed]!
  const down = sheet.axis - scrolled
  for (let place = 0; place < ys.length; place++) ys[place] = down + arrangement.y[place]!
  return { ...shown, xs, ys, radius: markRadius(shown) }
}

const mostRadius = 8
const leastRadius = 2.4

/** As sub-rows are high, but smaller where marks in sight would cover each other. */
function markRadius({ model, sheet, scale }: Shown): number {
  const { rowHeight, rows } = model.arrangement
  const { times } = model.chronology
  const width = sheet.width - sheet.left
  const issuedBy = (time: number) => partitionPoint(times.length, (place) => times[place]! <= time)
  const inSight = issuedBy(timeAt(scale, width)) - issuedBy(timeAt(scale, 0)) + 1
  const room = (width * rows) / inSight
  return Math.max(leastRadius, Math.min(mostRadius, 0.36 * rowHeight, 0.36 * room))
}
