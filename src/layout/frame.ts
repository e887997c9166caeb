import type { Direction, Layout, LayoutGraph } from './layout.ts'
import type { Routes } from './route.ts'

interface Unframed {
  readonly graph: LayoutGraph
  readonly direction: Direction
  readonly along: Float64Array
  readonly across: Float64Array
  readonly routes: Routes
  readonly backward: Uint8Array
}

/** Turns coordinates along and across the direction into x and y, counted from the picture's own top left corner. */
export function framed({ graph, direction, along, across, routes, backward }: Unframed): Layout {
  const right = direction === 'right'
  const x = right ? along : across
  const y = right ? across : along
  const routeX = right ? routes.along : routes.across
  const routeY = right ? routes.across : routes.along
  const left = Math.min(least(x), least(routeX))
  const top = Math.min(least(y), least(routeY))
  shift(x, -left)
  shift(routeX, -left)
  shift(y, -top)
  shift(routeY, -top)
  return {
    width: Math.max(furthest(x, graph.width), furthest(routeX)),
    height: Math.max(furthest(y, graph.height), furthest(routeY)),
    x,
    y,
    routeStart: routes.start,
    routeX,
    routeY,
    backward,
  }
}

function least(values: Float64Array): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

function furthest(values: Float64Array, sizes?: Float64Array): number {
  return values.reduce((most, value, i) => Math.max(most, value + (sizes?.[i] ?? 0)), 0)
}

function shift(values: Float64Array, by: number): void {
  if (by === 0 || !Number.isFinite(by)) return
  for (let i = 0; i < values.length; i++) values[i]! += by
}
