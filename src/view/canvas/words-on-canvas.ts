const known = new Map<string, string>()
const mostKnown = 5000

/** Words in the context's font cut to a width, with an ellipsis where something is left out. */
export function fittedText(context: CanvasRenderingContext2D, words: string, width: number): string {
  const key = `${context.font} ${width} ${words}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size > mostKnown) known.clear()
  const fits = cut(words, (some) => context.measureText(some).width <= width)
  known.set(key, fits)
  return fits
}

/** The longest beginning that fits, found by halving. */
function cut(words: string, fits: (words: string) => boolean): string {
  if (fits(words)) return words
  const letters = [...words.slice(0, 200)]
  let [least, most] = [0, letters.length]
  while (least < most) {
    const middle = (least + most + 1) >> 1
    if (fits(`${letters.slice(0, middle).join('')}…`)) least = middle
    else most = middle - 1
  }
  return `${letters.slice(0, least).join('')}…`
}

/** How far below the top of a line of text its letters stand: in whole pixels, as CSS has it. */
export function baseline(context: CanvasRenderingContext2D, lineHeight: number): number {
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('')
  const ascent = Math.round(fontBoundingBoxAscent)
  return Math.floor((lineHeight - ascent - Math.round(fontBoundingBoxDescent)) / 2) + ascent
}
