import type { Outline } from '../../analysis/outline.ts'
import { agentName } from '../../search/agent-name.ts'
import type { Size } from '../canvas/rect.ts'
import { actionOf } from '../graph/card-name.ts'
import type { Plot } from './camera.ts'
import type { Chronology } from './chronology.ts'
import type { Sheet } from './frame.ts'

/** Narrower than this, names stand above their lanes instead of beside them. */
export const besideFrom = 560
/** Pixels below the lanes kept free for the legend and the controls. */
export const footRoom = 54
const characterWidth = 6.6
/** Pixels at the end of time kept free for the controls, which stand over the lower lanes, and how high they reach. */
export const endRoom = 56
export const controlsHeight = 148
const axis = 46
const head = 20

/** What the lanes are arranged for, whatever size the canvas meanwhile has: where names stand, and the width of the gutter. */
export interface Division {
  readonly namesBeside: boolean
  readonly gutter: number
}

export const undivided: Division = { namesBeside: true, gutter: 0 }

/** How the canvas is divided, and the plot with enough room at its end for the last task's words. */
export function sheetFor(
  { width, height }: Size,
  outline: Outline,
  { tasks, timed }: Chronology,
  { namesBeside, gutter }: Division,
): { readonly sheet: Sheet; readonly plot: Plot } {
  const names = namesBeside ? namesWidth(outline, width) : 0
  const left = names + gutter
  const last = timed > 0 ? actionOf(outline, tasks[timed - 1]!) : ''
  const words = Math.min(0.2 * width, characterWidth * last.length)
  const plot = {
    width: Math.max(60, width - left),
    left: namesBeside ? 28 : 20,
    right: Math.max(endRoom, 28 + words),
  }
  return { sheet: { width, height, left, names, axis, head: namesBeside ? 0 : head }, plot }
}

function namesWidth(outline: Outline, width: number): number {
  const longest = outline.agents.reduce((most, issuer) => Math.max(most, agentName(issuer).length), 8)
  return Math.round(Math.min(0.24 * width, 220, Math.max(112, 46 + characterWidth * longest)))
}
