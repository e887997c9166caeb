import { countCrossings } from './crossings.ts'
import { copyOrder, type LayerOrder, restoreOrder } from './order.ts'
import { seededRandom } from './random.ts'
import { polishAround, type Search, type Spot } from './search.ts'

const mostLayers = 3
const mostPlaces = 12

/** Shaking ends after this many attempts a vertex without a gain. */
const patience = 4

/**
 * Gets out of dead ends: shuffles a few neighbours in a few layers, polishes around them, and keeps what crosses no more than before,
 * until the effort is spent. Returns the crossings left.
 */
export function shake(search: Search, order: LayerOrder, crossings: number): number {
  const { graph, effort } = search
  const random = seededRandom(graph.vertices)
  const trial = copyOrder(order)
  let left = crossings
  let failures = 0
  while (effort.left > 0 && left > 0 && failures < patience * graph.vertices) {
    effort.left -= 40 + (graph.vertices >> 3)
    failures++
    const spot = chooseSpot(search, order, random)
    const first = Math.max(0, spot.firstLayer - 1)
    const last = Math.min(graph.layers - 1, spot.lastLayer + 1)
    const before = countCrossings(graph, order, first, last)
    shuffle(trial, spot, random)
    const after = countCrossings(graph, trial, first, last)
    const now = left + after - before - polishAround(search, trial, spot)
    if (now > left) {
      restoreOrder(trial, order)
      continue
    }
    if (now < left) failures = 0
    left = now
    restoreOrder(order, trial)
  }
  return left
}

function chooseSpot({ graph }: Search, order: LayerOrder, random: () => number): Spot {
  const vertex = Math.floor(random() * graph.vertices)
  const firstLayer = graph.layer[vertex]!
  const lastLayer = Math.min(graph.layers - 1, firstLayer + Math.floor(random() * mostLayers))
  const places = 2 + Math.floor(random() * mostPlaces)
  const from = Math.max(0, order.position[vertex]! - (places >> 1))
  return { firstLayer, lastLayer, from, to: from + places }
}

/** Fisher–Yates, within the spot. */
function shuffle(order: LayerOrder, spot: Spot, random: () => number): void {
  for (let layer = spot.firstLayer; layer <= spot.lastLayer; layer++) {
    const base = order.start[layer]!
    const from = base + spot.from
    const end = Math.min(order.start[layer + 1]!, base + spot.to)
    for (let i = end - 1; i > from; i--) {
      const j = from + Math.floor(random() * (i - from + 1))
      const vertex = order.vertex[i]!
      order.vertex[i] = order.vertex[j]!
      order.vertex[j] = vertex
    }
    for (let i = from; i < end; i++) order.position[order.vertex[i]!] = i - base
  }
}
