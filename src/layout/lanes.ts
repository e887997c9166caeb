import type { RouteInput } from './routes.ts'
import { spacing } from './spacing.ts'

const mostLanes = 48

/**
 * Where across the direction each link in a lane runs: outside the picture, before its first card or after its last, whichever is nearer.
 * Links that do not overlap share a lane; so do overlapping ones once there are 48 on a side. Other links get 0.
 */
export function lanesAcross({ proper, low, high, inLane, middle, size }: RouteInput): Float64Array {
  const across = new Float64Array(low.length)
  const links = Array.from(low.keys()).filter((i) => inLane[i] === 1)
  if (links.length === 0) return across
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let v = 0; v < proper.vertices; v++) {
    const half = v < proper.tasks ? size[v]! / 2 : 0
    least = Math.min(least, middle[v]! - half)
    most = Math.max(most, middle[v]! + half)
  }
  const first = (i: number): number => proper.layer[low[i]!]!
  const last = (i: number): number => proper.layer[high[i]!]!
  links.sort((a, b) => first(a) - first(b) || last(a) - last(b) || a - b)
  const taken = [new Int32Array(mostLanes), new Int32Array(mostLanes)] as const
  links.forEach((link, rank) => {
    const after = middle[low[link]!]! + middle[high[link]!]! > least + most
    const ends = after ? taken[1] : taken[0]
    const free = ends.findIndex((end) => end <= first(link))
    const lane = free < 0 ? rank % mostLanes : free
    ends[lane] = Math.max(ends[lane]!, last(link))
    const distance = 2 * spacing.cards + lane * spacing.edges
    across[link] = after ? most + distance : least - distance
  })
  return across
}
