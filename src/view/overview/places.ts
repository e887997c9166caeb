/** How many columns of cards fit a width in pixels, and how many lines they make; none while the width is not known. */
export function placesIn(cards: number, width: number, leastWidth: number, gap: number) {
  if (width <= 0) return { columns: 0, lines: 0 }
  const columns = Math.max(1, Math.floor((width + gap) / (leastWidth + gap)))
  return { columns, lines: Math.ceil(cards / columns) }
}

/** Where a key leads from a place among cards in lines; undefined where it is no key for moving. */
export function stepTo(
  key: string,
  at: number,
  cards: number,
  columns: number,
  page: number,
): number | undefined {
  const last = cards - 1
  if (last < 0) return undefined
  const down = (lines: number) =>
    at + lines * columns > last ? lastInColumn(at, last, columns) : at + lines * columns
  const up = (lines: number) => (at - lines * columns < 0 ? at % columns : at - lines * columns)
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, at + 1)
    case 'ArrowLeft':
      return Math.max(0, at - 1)
    case 'ArrowDown':
      return down(1)
    case 'ArrowUp':
      return up(1)
    case 'PageDown':
      return down(page)
    case 'PageUp':
      return up(page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** The lowest card of a place's column; from the line above a short last one, its last card. */
function lastInColumn(at: number, last: number, columns: number): number {
  const lowest = last - ((last - at) % columns)
  return lowest === at && Math.floor(at / columns) < Math.floor(last / columns) ? last : lowest
}
