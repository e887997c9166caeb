import { cutToWidth } from '../canvas/words-on-canvas.ts'

/** Fewer letters of a name tell nothing. */
const fewestLetters = 3

/** Words cut to a width in pixels in the context's font; '' where not even their beginning would fit. */
export const fittedWords = (context: CanvasRenderingContext2D, words: string, width: number): string =>
  cutToWidth(context, words, width, fewestLetters)
