import { verdictNames } from '../../findings/finding.ts'
import type { GraphModel } from '../graph/model.ts'

/** What is drawn of a box from afar, from quiet to loud; the loud are drawn last. */
export const boxLooks = ['ghost', 'passed', 'inheriting', 'indeterminate', 'failed'] as const
export type BoxLook = (typeof boxLooks)[number]

export function lookOf({ own, inherited, picture: { scene } }: GraphModel, box: number): BoxLook {
  if (scene.boxes[box]?.kind === 'ghost') return 'ghost'
  const verdict = verdictNames[own[box] ?? 0] ?? 'passed'
  if (verdict !== 'passed') return verdict
  return (inherited[box] ?? 0) > 0 ? 'inheriting' : 'passed'
}

/** From this zoom a card keeps its outline, bar and mark; below, it is a dot. */
export const cardsFrom = 0.15
/** From this zoom a card's words can be read, and cards are in the document. */
export const wordsFrom = 0.5
/** Below, warnings are too many and too small to tell apart. */
export const warningsFrom = 0.06
/** In screen pixels, a mark's radius: no failure gets smaller than this, however far away. */
export const leastMark = 5
/** Where a card's mark is and how large: larger while there are no words beside it. */
export const markWithWords = { left: 22, radius: 7.5 } as const
export const markAlone = { left: 31, radius: 15 } as const
/** A group's marks are larger by so much, as they stand for more; less so beside its words. */
export const groupScale = 1.4
export const groupScaleWithWords = 1.1
