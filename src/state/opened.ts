import { readingOrder } from '../analysis/reading-order.ts'
import type { Opening } from '../workers/opening.ts'

const encoder = new TextEncoder()

export const nameOf = (opening: Opening): string => ('file' in opening ? opening.file.name : opening.name)
export const sizeOf = (opening: Opening): number =>
  'file' in opening ? opening.file.size : encoder.encode(opening.text).length

/** The openings that became these sources, in the sources' order; what was refused became none. */
export function becameSources(
  openings: readonly Opening[],
  sources: readonly { readonly name: string; readonly bytes: number }[],
): readonly Opening[] {
  const became: Opening[] = []
  for (const opening of readingOrder(openings, sizeOf)) {
    const next = sources[became.length]
    if (next?.name === nameOf(opening) && next.bytes === sizeOf(opening)) became.push(opening)
  }
  return became
}
