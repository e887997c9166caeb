import { expect, test } from 'vitest'
import { graphOf } from '../testing/drawing.ts'
import type { TestGraph } from '../testing/graph-builder.ts'
import { cardsOf, testGraphs } from '../testing/graphs.ts'
import { arrange } from './arrange.ts'
import { countCrossings } from './crossings.ts'
import { laneEdges, type ProperGraph, splitLongEdges } from './dummies.ts'
import { assignLayers } from './layers.ts'
import { depthFirstOrder, type LayerOrder, moveWithinLayer } from './order.ts'
import { threadedPaths } from './paths.ts'
import { seededRandom } from './random.ts'
import { polish, searchIn } from './search.ts'

function properOf(graph: TestGraph): ProperGraph {
  const { from, to, width } = cardsOf(graph)
  const layer = assignLayers(width.length, from, to)
  return splitLongEdges(layer, from, to, new Uint8Array(from.length))
}

/** Counts every pair of edges between neighbouring layers: slow and plain. */
function crossingsByPairs(graph: ProperGraph, order: LayerOrder): number {
  const edges: [number, number, number][] = []
  for (let v = 0; v < graph.vertices; v++) {
    for (let i = graph.after.start[v]!; i < graph.after.start[v + 1]!; i++) {
      edges.push([graph.layer[v]!, order.position[v]!, order.position[graph.after.target[i]!]!])
    }
  }
  let crossings = 0
  for (const [layer, a, b] of edges) {
    for (const [other, c, d] of edges) if (layer === other && a < c && b > d) crossings++
  }
  return crossings
}

test('crossings are counted like pair by pair', () => {
  for (const shape of ['random', 'fan', 'pipeline'] as const) {
    const graph = properOf(testGraphs[shape](80, 3))
    const order = depthFirstOrder(graph, 'after')
    expect(countCrossings(graph, order)).toBe(crossingsByPairs(graph, order))
  }
})

// a ─→ c      a ╲╱ d
// b ─→ d  not b ╱╲ c
test('two edges that need not cross do not', () => {
  const graph = properOf(graphOf('a>c b>d a>x b>x'))
  expect(countCrossings(graph, arrange(graph, { left: 10_000 }))).toBe(0)
})

test('a diamond ladder is drawn without any crossing', () => {
  const graph = properOf(testGraphs.diamondLadder(400))
  expect(countCrossings(graph, arrange(graph, { left: 100_000 }))).toBe(0)
})

test('polishing reports exactly the crossings it saved', () => {
  for (const shape of ['random', 'fan', 'chainWithSkips', 'agents'] as const) {
    const graph = properOf(testGraphs[shape](150, 11))
    const order = depthFirstOrder(graph, 'after')
    const random = seededRandom(4)
    for (let layer = 0; layer < graph.layers; layer++) {
      const size = order.start[layer + 1]! - order.start[layer]!
      for (let i = 0; i < size; i++) moveWithinLayer(order, layer, i, Math.floor(random() * size))
    }
    const before = countCrossings(graph, order)
    const saved = polish(searchIn(graph, { left: 1e7 }), order)
    expect(saved).toBeGreaterThan(0)
    expect(countCrossings(graph, order)).toBe(before - saved)
  }
})

test('each layer keeps its vertices, whatever is done to their order', () => {
  const graph = properOf(testGraphs.fan(300, 9))
  const order = arrange(graph, { left: 500_000 })
  for (let layer = 0; layer < graph.layers; layer++) {
    for (let i = order.start[layer]!; i < order.start[layer + 1]!; i++) {
      expect(graph.layer[order.vertex[i]!]).toBe(layer)
      expect(order.position[order.vertex[i]!]).toBe(i - order.start[layer]!)
    }
  }
  expect(new Set(order.vertex).size).toBe(graph.vertices)
})

// a → b → c → d with a → d: dummies pass b and c
test('a long edge and a row of tasks are paths that can be rerouted', () => {
  const { count, vertex } = threadedPaths(properOf(graphOf('a>b>c>d a>d')))
  expect(count).toBe(2)
  expect([...vertex].sort()).toEqual([1, 2, 4, 5])
})

test('the longest edges go to lanes, and edges of one length share one fate', () => {
  const layer = Int32Array.of(0, 1, 2, 3, 9)
  const low = Int32Array.of(0, 0, 1, 0)
  const high = Int32Array.of(1, 2, 3, 4)
  expect([...laneEdges(layer, low, high, 100)]).toEqual([0, 0, 0, 0])
  expect([...laneEdges(layer, low, high, 2)]).toEqual([0, 0, 0, 1])
  expect([...laneEdges(layer, low, high, 1)]).toEqual([0, 1, 1, 1])
})
