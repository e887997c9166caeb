import { countCrossings } from './crossings.ts'
import type { ProperGraph } from './dummies.ts'
import { copyOrder, depthFirstOrder, type LayerOrder, restoreOrder } from './order.ts'
import { seededRandom } from './random.ts'
import { type Paths, rerouteAll, threadedPaths } from './reroute.ts'
import { type Effort, siftAll } from './sift.ts'
import { sweep, sweepRoom } from './sweep.ts'

export interface ArrangeOptions {
  readonly perVertex: number
  readonly most: number
  readonly reach: number
  readonly trace?: (s: string) => void
}

export function arrange(
  graph: ProperGraph,
  options: ArrangeOptions = { perVertex: 4000, most: 4e7, reach: 24 },
): LayerOrder {
  const size = graph.vertices + graph.after.target.length
  const effort: Effort = { left: Math.min(options.most, size * options.perVertex) }
  const paths = threadedPaths(graph)
  const candidates = (['after', 'before'] as const).map((walk) => {
    const order = depthFirstOrder(graph, walk)
    const crossings = improveBySweeps(graph, order, countCrossings(graph, order), effort)
    return { order, crossings }
  })
  candidates.sort((a, b) => a.crossings - b.crossings)
  for (const c of candidates) {
    options.trace?.(`swept ${c.crossings}`)
    c.crossings -= polish(graph, c.order, paths, options.reach, effort)
    options.trace?.(`polished ${c.crossings} left ${effort.left}`)
  }
  candidates.sort((a, b) => a.crossings - b.crossings)
  const best = candidates[0]!
  const order = best.order
  let crossings = best.crossings
  const trial = copyOrder(order)
  const random = seededRandom(1)
  let rounds = 0
  while (effort.left > 0 && crossings > 0) {
    rounds++
    restoreOrder(trial, order)
    disturb(graph, trial, random)
    const start = countCrossings(graph, trial)
    const now = start - polish(graph, trial, paths, options.reach, effort)
    effort.left -= size * 10
    if (now > crossings) continue
    if (now < crossings) options.trace?.(`round ${rounds} ${now} left ${effort.left}`)
    crossings = now
    restoreOrder(order, trial)
  }
  return order
}

function disturb(graph: ProperGraph, order: LayerOrder, random: () => number): void {
  const room = sweepRoom(graph)
  const first = Math.floor(random() * graph.layers)
  const count = 1 + Math.floor(random() * 3)
  for (let l = first; l < Math.min(graph.layers, first + count); l++) {
    const a = order.start[l]!
    const size = order.start[l + 1]! - a
    const from = a + Math.floor(random() * size)
    const end = Math.min(a + size, from + 2 + Math.floor(random() * 12))
    for (let i = end - 1; i > from; i--) {
      const j = from + Math.floor(random() * (i - from + 1))
      const v = order.vertex[i]!
      order.vertex[i] = order.vertex[j]!
      order.vertex[j] = v
    }
    for (let i = from; i < end; i++) order.position[order.vertex[i]!] = i - a
  }
  void room
}

function polish(graph: ProperGraph, order: LayerOrder, paths: Paths, reach: number, effort: Effort): number {
  let saved = 0
  for (let round = 0; effort.left > 0; round++) {
    const bySifting = siftAll(graph, order, reach * 2, round % 2 === 0, effort)
    const byRerouting = rerouteAll(graph, order, paths, reach, effort)
    saved += bySifting + byRerouting
    if (bySifting + byRerouting === 0) break
  }
  return saved
}

function improveBySweeps(graph: ProperGraph, order: LayerOrder, crossings: number, effort: Effort): number {
  const room = sweepRoom(graph)
  const best = copyOrder(order)
  let least = crossings
  let failures = 0
  for (let i = 0; failures < 6 && i < 24; i++) {
    sweep(graph, order, i % 2 === 0, i % 4 > 1, room)
    effort.left -= (graph.vertices + graph.after.target.length) * 10
    const now = countCrossings(graph, order)
    failures++
    if (now < least) {
      failures = 0
      least = now
      restoreOrder(best, order)
    }
  }
  restoreOrder(order, best)
  return least
}
