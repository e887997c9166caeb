import type { Layout, LayoutGraph } from './layout.ts'

/** A connected part of a graph: its boxes and edges by their numbers in the whole, and as a graph of its own in that order. */
export interface Component {
  readonly boxes: Int32Array
  readonly edges: Int32Array
  readonly graph: LayoutGraph
}

/** A part of the picture with its own layout and its top left corner in the whole. */
export interface PlacedComponent {
  readonly component: Component
  readonly layout: Layout
  readonly x: number
  readonly y: number
}

/** The connected parts of a graph, in the order of their first box. */
export function connectedComponents(graph: LayoutGraph): readonly Component[] {
  const boxes = graph.width.length
  const root = Int32Array.from({ length: boxes }, (_, i) => i)
  const find = (box: number): number => {
    let at = box
    while (root[at] !== at) {
      root[at] = root[root[at]!]!
      at = root[at]!
    }
    return at
  }
  for (let e = 0; e < graph.from.length; e++) {
    const a = find(graph.from[e]!)
    const b = find(graph.to[e]!)
    if (a < b) root[b] = a
    else root[a] = b
  }
  const number = new Int32Array(boxes).fill(-1)
  const local = new Int32Array(boxes)
  const boxesOf: number[][] = []
  const edgesOf: number[][] = []
  for (let box = 0; box < boxes; box++) {
    const top = find(box)
    if (top === box) {
      number[box] = boxesOf.length
      boxesOf.push([])
      edgesOf.push([])
    }
    const members = boxesOf[number[top]!]!
    local[box] = members.length
    members.push(box)
  }
  for (let e = 0; e < graph.from.length; e++) edgesOf[number[find(graph.from[e]!)]!]!.push(e)
  return boxesOf.map((members, i) =>
    part(graph, Int32Array.from(members), Int32Array.from(edgesOf[i]!), local),
  )
}

function part(graph: LayoutGraph, boxes: Int32Array, edges: Int32Array, local: Int32Array): Component {
  return {
    boxes,
    edges,
    graph: {
      width: Float64Array.from(boxes, (box) => graph.width[box]!),
      height: Float64Array.from(boxes, (box) => graph.height[box]!),
      from: edges.map((e) => local[graph.from[e]!]!),
      to: edges.map((e) => local[graph.to[e]!]!),
    },
  }
}

/** One picture of all parts, each at its place. */
export function joinComponents(graph: LayoutGraph, parts: readonly PlacedComponent[]): Layout {
  const boxes = graph.width.length
  const edges = graph.from.length
  const x = new Float64Array(boxes)
  const y = new Float64Array(boxes)
  const backward = new Uint8Array(edges)
  const routeStart = new Int32Array(edges + 1)
  let width = 0
  let height = 0
  for (const { component, layout, x: left, y: top } of parts) {
    component.boxes.forEach((box, i) => {
      x[box] = layout.x[i]! + left
      y[box] = layout.y[i]! + top
    })
    component.edges.forEach((edge, i) => {
      backward[edge] = layout.backward[i]!
      routeStart[edge + 1] = layout.routeStart[i + 1]! - layout.routeStart[i]!
    })
    width = Math.max(width, left + layout.width)
    height = Math.max(height, top + layout.height)
  }
  for (let e = 0; e < edges; e++) routeStart[e + 1]! += routeStart[e]!
  const routeX = new Float64Array(routeStart[edges]!)
  const routeY = new Float64Array(routeStart[edges]!)
  for (const { component, layout, x: left, y: top } of parts) {
    component.edges.forEach((edge, i) => {
      let point = routeStart[edge]!
      for (let p = layout.routeStart[i]!; p < layout.routeStart[i + 1]!; p++) {
        routeX[point] = layout.routeX[p]! + left
        routeY[point++] = layout.routeY[p]! + top
      }
    })
  }
  return { width, height, x, y, routeStart, routeX, routeY, backward }
}
