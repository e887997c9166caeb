import type { Columns } from './columns.ts'
import type { ProperGraph } from './dummies.ts'
import { lanesAcross } from './lanes.ts'
import { portsOf } from './ports.ts'
import { type Routes, type RouteWriter, routeWriter } from './route.ts'
import { spacing } from './spacing.ts'

/**
 * What routes are drawn from. Link i stands for edge `edge[i]` and runs from task `low[i]` to task `high[i]`; edges without a
 * link are self-loops.
 */
export interface RouteInput {
  readonly proper: ProperGraph
  readonly from: Int32Array
  readonly edge: Int32Array
  readonly low: Int32Array
  readonly high: Int32Array
  readonly inLane: Uint8Array
  readonly backward: Uint8Array
  readonly middle: Float64Array
  readonly columns: Columns
  readonly along: Float64Array
  readonly length: Float64Array
  readonly size: Float64Array
}

/** The way of every edge: straight past each layer along its dummy, turning only between the layers, where no card stands. */
export function routeEdges(input: RouteInput): Routes {
  const { proper, from, edge, low, high, backward, middle, columns, along, length } = input
  const writer = routeWriter(from.length)
  const ports = portsOf(input)
  const lane = lanesAcross(input)

  const drawLink = (i: number): void => {
    const a = low[i]!
    const b = high[i]!
    const first = proper.layer[a]!
    const last = proper.layer[b]!
    writer.to(along[a]! + length[a]!, middle[a]! + ports.low[i]!)
    writer.to(columns.high[first]! + spacing.stub, middle[a]! + ports.low[i]!)
    for (let dummy = proper.dummyStart[i]!; dummy < proper.dummyStart[i + 1]!; dummy++) {
      const layer = proper.layer[dummy]!
      writer.to(columns.low[layer]! - spacing.stub, middle[dummy]!)
      writer.to(columns.high[layer]! + spacing.stub, middle[dummy]!)
    }
    if (input.inLane[i] === 1) {
      writer.to(columns.low[first + 1]! - spacing.stub, lane[i]!)
      writer.to(columns.high[last - 1]! + spacing.stub, lane[i]!)
    }
    writer.to(columns.low[last]! - spacing.stub, middle[b]! + ports.high[i]!)
    writer.to(along[b]!, middle[b]! + ports.high[i]!)
    writer.end(backward[edge[i]!] === 1)
  }

  let link = 0
  for (let e = 0; e < from.length; e++) {
    if (edge[link] === e) drawLink(link++)
    else drawLoop(writer, from[e]!, input)
  }
  return writer.finish()
}

/** A self-loop leaves at the end of its card and comes back over the card's corner. */
function drawLoop(writer: RouteWriter, task: number, { middle, along, length, size }: RouteInput): void {
  const end = along[task]! + length[task]!
  const edgeOfCard = middle[task]! - size[task]! / 2
  const port = edgeOfCard + size[task]! / 4
  const back = end - Math.min(2 * spacing.stub, length[task]! / 2)
  const reach = spacing.stub / 2
  writer.to(end, port)
  writer.to(end + reach, port)
  writer.to(end + reach, edgeOfCard - reach)
  writer.to(back, edgeOfCard - reach)
  writer.to(back, edgeOfCard)
  writer.end(false)
}
