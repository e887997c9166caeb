import { partitionPoint } from '../../base/partition-point.ts'

const known = new Map<string, string>()
const mostKnown = 5000

/** Words in the context's font cut to a width in pixels, with an ellipsis where something is left out. */
export function fittedText(context: CanvasRenderingContext2D, words: string, width: number): string {
  const key = `${context.font} ${width} ${words}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size > mostKnown) known.clear()
  const fits = cutToWidth(context, words, width)
  known.set(key, fits)
  return fits
}

/** The same, remembering nothing; '' where there is no room for `fewest` letters. */
export function cutToWidth(
  context: CanvasRenderingContext2D,
  words: string,
  width: number,
  fewest = 0,
): string {
  const fits = (some: string) => context.measureText(some).width <= width
  if (fits(words)) return words
  const letters = [...words.slice(0, 200)]
  const cut = (length: number) => `${letters.slice(0, length).join('')}…`
  const most = partitionPoint(letters.length, (letter) => fits(cut(letter + 1)))
  return most < fewest ? '' : cut(most)
}

/** How far below the top of a line of text its letters stand: in whole pixels, as CSS has it. */
export function baseline(context: CanvasRenderingContext2D, lineHeight: number): number {
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('')
  const ascent = Math.round(fontBoundingBoxAscent)
  return Math.floor((lineHeight - ascent - Math.round(fontBoundingBoxDescent)) / 2) + ascent
}
