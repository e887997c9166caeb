import type { ProperGraph } from './dummies.ts'
import type { Effort } from './effort.ts'
import type { LayerOrder } from './order.ts'
import { type Paths, threadedPaths } from './paths.ts'
import { type RerouteRoom, reroute, rerouteRoom } from './reroute.ts'
import { type SiftRoom, sift, siftRoom } from './sift.ts'

const widest = 24

/** A graph with what is needed to move its vertices about again and again. */
export interface Search {
  readonly graph: ProperGraph
  readonly paths: Paths
  readonly effort: Effort
  readonly siftRoom: SiftRoom
  readonly rerouteRoom: RerouteRoom
}

export function searchIn(graph: ProperGraph, effort: Effort): Search {
  const paths = threadedPaths(graph)
  return { graph, paths, effort, siftRoom: siftRoom(graph), rerouteRoom: rerouteRoom(paths, widest) }
}

/** Sifts and reroutes everything, first nearby, then further, until nothing crosses less or the effort is spent; returns crossings saved. */
export function polish(search: Search, order: LayerOrder): number {
  let saved = 0
  for (const reach of [4, widest]) {
    for (let round = 0; search.effort.left > 0; round++) {
      const gain = siftAll(search, order, 2 * reach, round % 2 === 0) + rerouteAll(search, order, reach)
      saved += gain
      if (gain === 0) break
    }
  }
  return saved
}

function siftAll(search: Search, order: LayerOrder, reach: number, forward: boolean): number {
  const { graph, effort } = search
  let saved = 0
  for (let i = 0; i < graph.layers && effort.left > 0; i++) {
    const layer = forward ? i : graph.layers - 1 - i
    saved += sift(
      graph,
      order,
      layer,
      0,
      order.start[layer + 1]! - order.start[layer]!,
      reach,
      search.siftRoom,
      effort,
    )
  }
  return saved
}

function rerouteAll(search: Search, order: LayerOrder, reach: number): number {
  const { graph, paths, effort } = search
  let saved = 0
  for (let i = 0; i < paths.count && effort.left > 0; i++) {
    saved += reroute(graph, order, paths, i, reach, search.rerouteRoom, effort)
  }
  return saved
}

/** Layers and places that a disturbance has touched. */
export interface Spot {
  readonly firstLayer: number
  readonly lastLayer: number
  readonly from: number
  readonly to: number
}

const halo = 2

/** Polishes only around a spot. */
export function polishAround(search: Search, order: LayerOrder, spot: Spot): number {
  const { graph, paths, effort } = search
  const firstLayer = Math.max(0, spot.firstLayer - halo)
  const lastLayer = Math.min(graph.layers - 1, spot.lastLayer + halo)
  let saved = 0
  for (let round = 0; effort.left > 0; round++) {
    let gain = 0
    for (let i = 0; i <= lastLayer - firstLayer; i++) {
      const layer = round % 2 === 0 ? firstLayer + i : lastLayer - i
      gain += sift(graph, order, layer, spot.from - widest, spot.to + widest, widest, search.siftRoom, effort)
    }
    const met = new Set<number>()
    for (let layer = firstLayer; layer <= lastLayer; layer++) {
      const base = order.start[layer]!
      const end = Math.min(order.start[layer + 1]!, base + spot.to)
      for (let place = base + spot.from; place < end; place++) met.add(paths.pathOf[order.vertex[place]!]!)
    }
    met.delete(-1)
    for (const path of met) gain += reroute(graph, order, paths, path, widest, search.rerouteRoom, effort)
    saved += gain
    if (gain === 0) return saved
  }
  return saved
}
