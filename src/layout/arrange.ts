import { countCrossings } from './crossings.ts'
import type { ProperGraph } from './dummies.ts'
import type { Effort } from './effort.ts'
import { copyOrder, depthFirstOrder, type LayerOrder, restoreOrder } from './order.ts'
import { polish, searchIn } from './search.ts'
import { shake } from './shake.ts'
import { sweep, sweepRoom } from './sweep.ts'
import { tidy } from './tidy.ts'

const sweeps = 24
const leastSweeps = 3
const patience = 6

/** What a sweep and the counting after it cost, for each vertex and edge. */
const sweepCost = 3

/** The share of the effort that goes into sweeps from each of the two beginnings. */
const sweepShare = 0.15

interface Candidate {
  readonly order: LayerOrder
  crossings: number
}

/**
 * The order of vertices in their layers, for few crossings: two depth-first walks to begin with, barycentre sweeps over both,
 * the better one polished vertex by vertex and path by path, then shaken here and there as long as the effort lasts.
 */
export function arrange(graph: ProperGraph, effort: Effort): LayerOrder {
  const search = searchIn(graph, effort)
  const half = effort.left / 2
  const candidates = (['after', 'before'] as const).map((walk): Candidate => {
    const order = depthFirstOrder(graph, walk)
    return { order, crossings: improveBySweeps(graph, order, effort) }
  })
  candidates.sort((a, b) => a.crossings - b.crossings)
  const [first, second] = candidates as [Candidate, Candidate]
  let winner = first
  winner.crossings -= polish(search, winner.order)
  if (winner.crossings > 0 && effort.left > half) {
    second.crossings -= polish(search, second.order)
    if (second.crossings < winner.crossings) winner = second
  }
  shake(search, winner.order, winner.crossings)
  tidy(graph, winner.order)
  return winner.order
}

/** Sweeps to and fro and leaves the best order met; returns its crossings. */
function improveBySweeps(graph: ProperGraph, order: LayerOrder, effort: Effort): number {
  const room = sweepRoom(graph)
  const best = copyOrder(order)
  let least = countCrossings(graph, order)
  let failures = 0
  const enough = effort.left * (1 - sweepShare)
  for (let i = 0; i < sweeps && failures < patience && least > 0; i++) {
    if (i >= leastSweeps && effort.left < enough) break
    sweep(graph, order, i % 2 === 0, i % 4 > 1, room)
    effort.left -= sweepCost * (graph.vertices + graph.after.target.length)
    const crossings = countCrossings(graph, order)
    failures++
    if (crossings >= least) continue
    failures = 0
    least = crossings
    restoreOrder(best, order)
  }
  restoreOrder(order, best)
  return least
}
