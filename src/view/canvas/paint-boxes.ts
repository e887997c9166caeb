import type { Drawing } from './drawing.ts'
import { type BoxLook, cardsFrom, warningsFrom, wordsFrom } from './looks.ts'
import { paintBadges } from './paint-badges.ts'
import { paintCards } from './paint-cards.ts'
import { paintCounts } from './paint-counts.ts'
import { paintDots } from './paint-dots.ts'
import { paintWords } from './paint-words.ts'

/** Words take long to draw. */
const wordy = 40
const batch = 400

/** Draws boxes of one look, pausing now and then. */
export function* paintBoxes(drawing: Drawing, boxes: readonly number[], look: BoxLook): Generator<void> {
  const { zoom } = drawing
  const most = zoom >= wordsFrom ? wordy : batch
  for (let at = 0; at < boxes.length; at += most) {
    const some = boxes.slice(at, at + most)
    if (zoom >= cardsFrom) paintCards(drawing, some, look)
    else paintDots(drawing, some, look)
    if (zoom >= warningsFrom) paintBadges(drawing, some)
    if (zoom >= wordsFrom) paintWords(drawing, some)
    else if (zoom >= cardsFrom) paintCounts(drawing, some)
    yield
  }
}
