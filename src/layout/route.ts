/** Points of many routes, one after the other; {@link RouteWriter} drops those that lie on a straight line. */
export interface Routes {
  readonly start: Int32Array
  readonly along: Float64Array
  readonly across: Float64Array
}

/** Collects points route by route. */
export interface RouteWriter {
  /** Adds a point to the present route. */
  to(along: number, across: number): void
  /** Ends the present route; `backwards` turns it round. */
  end(backwards: boolean): void
  finish(): Routes
}

export function routeWriter(routes: number): RouteWriter {
  const start = new Int32Array(routes + 1)
  const along: number[] = []
  const across: number[] = []
  let route = 0
  return {
    to(a, b) {
      const last = along.length - 1
      const inside = last > start[route]!
      if (inside && across[last] === b && across[last - 1] === b) {
        along[last] = a
        return
      }
      if (last >= start[route]! && along[last] === a && across[last] === b) return
      along.push(a)
      across.push(b)
    },
    end(backwards) {
      if (backwards) {
        turn(along, start[route]!)
        turn(across, start[route]!)
      }
      start[++route] = along.length
    },
    finish: () => ({ start, along: Float64Array.from(along), across: Float64Array.from(across) }),
  }
}

function turn(values: number[], from: number): void {
  for (let a = from, b = values.length - 1; a < b; a++, b--) {
    const swapped = values[a]!
    values[a] = values[b]!
    values[b] = swapped
  }
}
