import type { Adjacency } from './adjacency.ts'
import type { ProperGraph } from './dummies.ts'
import type { Effort } from './effort.ts'
import { type LayerOrder, moveWithinLayer } from './order.ts'
import { firstNeighbour, type Paths } from './paths.ts'

/** The places a path's vertex may take in its layer, counted as if the vertex itself were not there. */
interface Window {
  readonly layerStart: number
  readonly home: number
  readonly low: number
  readonly high: number
}

/** Arrays that all reroutings share. */
export interface RerouteRoom {
  cost: Float64Array
  next: Float64Array
  readonly row: Float64Array
  readonly change: Float64Array
  readonly came: Int16Array
  readonly width: number
}

export function rerouteRoom(paths: Paths, reach: number): RerouteRoom {
  const width = 2 * reach + 1
  const floats = (): Float64Array => new Float64Array(width + 1)
  return {
    cost: floats(),
    next: floats(),
    row: floats(),
    change: floats(),
    came: new Int16Array(paths.longest * width),
    width,
  }
}

/** Among ways with equally many crossings the nearest to the present one is taken. */
const perPlace = 1e-9

/**
 * Takes a path out and puts it back along the way where it crosses least, at most `reach` places from where it was in each layer:
 * a shortest path from layer to layer, exact within that reach, which is at most the room's. Returns how many crossings that saved.
 */
export function reroute(
  graph: ProperGraph,
  order: LayerOrder,
  paths: Paths,
  index: number,
  reach: number,
  room: RerouteRoom,
  effort: Effort,
): number {
  const path = paths.vertex.subarray(paths.start[index]!, paths.start[index + 1]!)
  const windowOf = (vertex: number): Window => {
    const layer = graph.layer[vertex]!
    const layerStart = order.start[layer]!
    const home = order.position[vertex]!
    const others = order.start[layer + 1]! - layerStart - 1
    return { layerStart, home, low: Math.max(0, home - reach), high: Math.min(others, home + reach) }
  }
  const head = path[0]!
  const tail = path[path.length - 1]!
  let window = windowOf(head)
  effort.left -= 16 * path.length
  room.cost.fill(0, 0, window.high - window.low + 1)
  addEnd(graph.before, order, firstNeighbour(graph.before, head), window, room.cost)
  let present = room.cost[window.home - window.low]!

  for (let i = 1; i < path.length; i++) {
    const ahead = windowOf(path[i]!)
    present += step(graph, order, window, ahead, i, room)
    effort.left -= ((window.high - window.low + 1) * (ahead.high - ahead.low + 1)) >> 2
    window = ahead
    const swapped = room.cost
    room.cost = room.next
    room.next = swapped
  }
  const beforeEnd = room.cost[window.home - window.low]!
  addEnd(graph.after, order, firstNeighbour(graph.after, tail), window, room.cost)
  present += room.cost[window.home - window.low]! - beforeEnd

  let best = 0
  for (let q = 1; q <= window.high - window.low; q++) if (room.cost[q]! < room.cost[best]!) best = q
  const saved = Math.round(present - room.cost[best]!)
  if (saved <= 0) return 0
  for (let i = path.length - 1; i >= 0; i--) {
    const { home, low } = windowOf(path[i]!)
    const place = low + best
    if (i > 0) best = room.came[i * room.width + best]!
    if (place !== home) moveWithinLayer(order, graph.layer[path[i]!]!, home, place)
  }
  return saved
}

/** The vertex at place `place` of a window's layer, the path's own vertex left out. */
function other(order: LayerOrder, window: Window, place: number): number {
  return order.vertex[window.layerStart + (place < window.home ? place : place + 1)]!
}

/** Adds to each place's cost the crossings of the path's edge to its end outside the path, relative to the window's first place. */
function addEnd(
  neighbours: Adjacency,
  order: LayerOrder,
  end: number,
  window: Window,
  cost: Float64Array,
): void {
  if (end < 0) return
  const goal = order.position[end]!
  let sum = 0
  for (let place = window.low; place < window.high; place++) {
    const passed = other(order, window, place)
    for (let i = neighbours.start[passed]!; i < neighbours.start[passed + 1]!; i++) {
      const position = order.position[neighbours.target[i]!]!
      if (position > goal) sum++
      else if (position < goal) sum--
    }
    cost[place + 1 - window.low]! += sum
  }
}

/** Cheapest way to each place of `ahead` over any place of `window`; returns what the present way costs on the same scale. */
function step(
  graph: ProperGraph,
  order: LayerOrder,
  window: Window,
  ahead: Window,
  index: number,
  room: RerouteRoom,
): number {
  const { cost, next, row, change, came } = room
  const { before, after } = graph
  const size = ahead.high - ahead.low + 1
  row[0] = 0
  for (let place = ahead.low; place < ahead.high; place++) {
    const passed = other(order, ahead, place)
    let difference = 0
    for (let i = before.start[passed]!; i < before.start[passed + 1]!; i++) {
      const position = order.position[before.target[i]!]!
      difference += (position > window.home ? position - 1 : position) < window.low ? -1 : 1
    }
    row[place + 1 - ahead.low] = row[place - ahead.low]! + difference
  }
  next.fill(Number.POSITIVE_INFINITY, 0, size)
  let present = 0
  for (let place = window.low; place <= window.high; place++) {
    const soFar = cost[place - window.low]!
    for (let q = 0; q < size; q++) {
      const total = soFar + row[q]!
      if (total >= next[q]!) continue
      next[q] = total
      came[index * room.width + q] = place - window.low
    }
    if (place === window.home) present = row[ahead.home - ahead.low]!
    if (place === window.high) break
    const passed = other(order, window, place)
    change.fill(0, 0, size)
    for (let i = after.start[passed]!; i < after.start[passed + 1]!; i++) {
      const position = order.position[after.target[i]!]!
      const target = (position > ahead.home ? position - 1 : position) - ahead.low
      change[0]! += target < 0 ? -1 : 1
      if (target >= 0 && target + 1 < size) change[target + 1]! -= 2
    }
    let sum = 0
    for (let q = 0; q < size; q++) {
      sum += change[q]!
      row[q]! += sum
    }
  }
  for (let q = 0; q < size; q++) next[q]! += perPlace * Math.abs(ahead.low + q - ahead.home)
  return present
}
