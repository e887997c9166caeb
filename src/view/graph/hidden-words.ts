import type { Hidden } from './hidden.ts'
import { text } from './text.ts'

/** What is not shown around a card; the arrow keys do not lead there. */
export const hiddenWords = (hidden: Hidden | undefined): readonly string[] =>
  (['predecessors', 'successors'] as const).flatMap((side) =>
    hidden && hidden[side] > 0 ? [text.hidden(hidden[side], side)] : [],
  )
