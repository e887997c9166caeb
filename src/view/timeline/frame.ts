import type { Outline } from '../../analysis/outline.ts'
import type { TimeSpan } from '../../state/time-filter.ts'
import type { TokenId } from '../../tokens/token.ts'
import type { Size } from '../canvas/rect.ts'
import { type Arrangement, placeX } from './arrange.ts'
import type { Chronology } from './chronology.ts'
import type { TimelineEdges } from './edges.ts'
import type { Palette } from './palette.ts'
import type { Scale } from './scale.ts'

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

/** All that one painting depends on. */
export interface Frame {
  readonly model: TimelineModel
  readonly sheet: Sheet
  readonly scale: Scale
  readonly scrolled: number
  readonly palette: Palette
  /** Place of the selected task, and of the task pointed at; -1 for none. */
  readonly selected: number
  readonly hovered: number
  readonly found: ReadonlySet<TokenId>
  readonly span: TimeSpan | null
  /** The span being dragged. */
  readonly brush: TimeSpan | null
  /** Pixels from the canvas's left; null where the pointer is elsewhere. */
  readonly pointer: number | null
  /** While the view moves there is less time to draw in. */
  readonly moving: boolean
}

/** A place's middle on the canvas. */
export function pointX({ model, sheet, scale }: Frame, place: number): number {
  const { chronology, arrangement } = model
  if (place < chronology.timed) return sheet.left + placeX(arrangement, scale, place)
  return sheet.left - arrangement.gutter + arrangement.gutterX[place - chronology.timed]!
}

export function pointY({ model, sheet, scrolled }: Frame, place: number): number {
  return sheet.axis + model.arrangement.y[place]! - scrolled
}

/** A mark's radius, by how much room a sub-row has. */
export function markRadius({ model }: Frame): number {
  return Math.min(8, Math.max(4, model.arrangement.rowHeight * 0.36))
}
