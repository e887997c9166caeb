import type { RouteInput } from './routes.ts'

const apart = 8
const fromCorner = 6

/** How far from the middle of its cards' sides each link starts and ends. */
export interface Ports {
  readonly low: Float64Array
  readonly high: Float64Array
}

/**
 * Links join cards at the middle of their sides; several between the same two cards run side by side,
 * and those of edges that run backward keep off the middle, so that they are not taken for the start of a forward one.
 */
export function portsOf(input: RouteInput): Ports {
  const { low, high, edge, backward, size } = input
  const ports = { low: new Float64Array(low.length), high: new Float64Array(low.length) }
  for (const links of parallelLinks(input)) {
    const isBackward = backward[edge[links[0]!]!] === 1
    if (links.length === 1 && !isBackward) continue
    const smaller = Math.min(size[low[links[0]!]!]!, size[high[links[0]!]!]!)
    const room = Math.max(0, (isBackward ? smaller / 2 : smaller) - 2 * fromCorner)
    const step = links.length === 1 ? 0 : Math.min(apart, room / (links.length - 1))
    links.forEach((link, i) => {
      const offset = (i - (links.length - 1) / 2) * step + (isBackward ? smaller / 4 : 0)
      ports.low[link] = offset * (isBackward ? sideOf(input, link, low[link]!, 0) : 1)
      ports.high[link] = offset * (isBackward ? sideOf(input, link, high[link]!, -1) : 1)
    })
  }
  return ports
}

/** Links with the same ends and the same direction. */
function parallelLinks({ low, high, edge, backward, size }: RouteInput): Iterable<readonly number[]> {
  const groups = new Map<number, number[]>()
  for (let link = 0; link < low.length; link++) {
    const key = 2 * (low[link]! * size.length + high[link]!) + backward[edge[link]!]!
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [link])
    else known.push(link)
  }
  return groups.values()
}

/** Whether a link comes to a card from above (−1) or below (1); 1 where it passes no layer. */
function sideOf({ proper, middle }: RouteInput, link: number, card: number, nearest: 0 | -1): -1 | 1 {
  const first = proper.dummyStart[link]!
  const end = proper.dummyStart[link + 1]!
  if (first === end) return 1
  return middle[nearest === 0 ? first : end - 1]! < middle[card]! ? -1 : 1
}
