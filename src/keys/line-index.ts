import { partitionPoint } from '../base/partition-point.ts'

/** Line of an offset, from 1; made once for a text, each answer logarithmic in its lines. */
export function lineIndex(text: string): (offset: number) => number {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
  return (offset) => partitionPoint(ends.length, (line) => ends[line]! < offset) + 1
}
