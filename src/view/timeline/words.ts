/** Words cut to a width in pixels in the context's font; '' where not even their beginning would fit. */
export function fittedWords(context: CanvasRenderingContext2D, words: string, width: number): string {
  if (context.measureText(words).width <= width) return words
  let low = 0
  let high = Math.min(words.length, 200)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (context.measureText(`${words.slice(0, middle)}…`).width <= width) low = middle
    else high = middle - 1
  }
  return low < 3 ? '' : `${words.slice(0, low)}…`
}
