import { type Chooser, choosePicture } from './choose.ts'
import { type Component, connectedComponents, joinComponents } from './components.ts'
import { dagreLimit } from './dagre.ts'
import { effortEach } from './effort.ts'
import type { Direction, Layout, LayoutGraph } from './layout.ts'
import { pack } from './pack.ts'
import { spacing } from './spacing.ts'

/**
 * Places every box and routes every edge: each connected part by itself, then all parts in an area of about 16:10,
 * boxes without edges together in a grid. The same graph always gets the same picture. Never throws.
 */
export function layOut(graph: LayoutGraph, direction: Direction): Layout {
  const components = connectedComponents(graph)
  const single: Component[] = []
  const joined: Component[] = []
  for (const component of components) {
    if (component.boxes.length === 1 && component.edges.length === 0) single.push(component)
    else joined.push(component)
  }
  const chooser: Chooser = {
    direction,
    effortEach: effortEach(graph.width.length + graph.from.length),
    dagreBoxes: dagreLimit.boxesOfAll,
  }
  const layouts = joined.map((component) => choosePicture(component.graph, chooser))
  const grid = pack(
    single.map(({ graph: { width, height } }) => ({ width: width[0]!, height: height[0]! })),
    spacing.isolated,
  )
  const blocks = single.length === 0 ? layouts : [...layouts, grid]
  const packing = pack(blocks)
  const parts = joined.map((component, i) => ({
    component,
    layout: layouts[i]!,
    x: packing.x[i]!,
    y: packing.y[i]!,
  }))
  for (const [i, component] of single.entries()) {
    const x = packing.x[joined.length]! + grid.x[i]!
    const y = packing.y[joined.length]! + grid.y[i]!
    parts.push({ component, layout: alone(component), x, y })
  }
  return joinComponents(graph, parts)
}

function alone({ graph: { width, height } }: Component): Layout {
  return {
    width: width[0]!,
    height: height[0]!,
    x: new Float64Array(1),
    y: new Float64Array(1),
    routeStart: new Int32Array(1),
    routeX: new Float64Array(0),
    routeY: new Float64Array(0),
    backward: new Uint8Array(0),
  }
}
