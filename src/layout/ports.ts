const apart = 8
const fromCorner = 6

/**
 * How far from the middle of its cards' sides each edge starts and ends: 0, unless several edges join the same two tasks,
 * which then run side by side.
 */
export function spreadPorts(low: Int32Array, high: Int32Array, size: Float64Array): Float64Array {
  const offset = new Float64Array(low.length)
  const edgesOfPair = new Map<number, number[]>()
  for (let e = 0; e < low.length; e++) {
    const pair = low[e]! * size.length + high[e]!
    const edges = edgesOfPair.get(pair)
    if (edges === undefined) edgesOfPair.set(pair, [e])
    else edges.push(e)
  }
  for (const edges of edgesOfPair.values()) {
    if (edges.length === 1) continue
    const [first] = edges as [number]
    const room = Math.max(0, Math.min(size[low[first]!]!, size[high[first]!]!) - 2 * fromCorner)
    const step = Math.min(apart, room / (edges.length - 1))
    edges.forEach((e, i) => {
      offset[e] = (i - (edges.length - 1) / 2) * step
    })
  }
  return offset
}
