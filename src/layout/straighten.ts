import { limit, moveTo, type Placing } from './room.ts'

/** A mean this near to a neighbour's own coordinate is drawn level with it. */
const snap = 12

/** Draws threads taut: each gets one coordinate for as many layers as fit between what stands beside it and does not yield. */
export function straighten(placing: Placing): void {
  const { graph, middle } = placing
  const { next, previous } = placing.threads
  for (let v = 0; v < graph.vertices; v++) {
    if (previous[v]! >= 0 || next[v]! < 0) continue
    let run: number[] = []
    let sum = 0
    let low = Number.NEGATIVE_INFINITY
    let high = Number.POSITIVE_INFINITY
    for (let vertex = v; vertex >= 0; vertex = next[vertex]!) {
      const least = limit(placing, vertex, -1, true)
      const most = limit(placing, vertex, 1, true)
      if (Math.max(low, least) > Math.min(high, most)) {
        level(placing, run, sum, low, high)
        run = []
        sum = 0
        low = Number.NEGATIVE_INFINITY
        high = Number.POSITIVE_INFINITY
      }
      low = Math.max(low, least)
      high = Math.min(high, most)
      run.push(vertex)
      sum += middle[vertex]!
    }
    level(placing, run, sum, low, high)
  }
}

/** Gives a run one coordinate: the one nearest to its mean that pushes least. */
function level(placing: Placing, run: readonly number[], sum: number, low: number, high: number): void {
  let hardLow = low
  let hardHigh = high
  for (const vertex of run) {
    hardLow = Math.max(hardLow, limit(placing, vertex, -1, false))
    hardHigh = Math.min(hardHigh, limit(placing, vertex, 1, false))
  }
  const mean = sum / run.length
  const wanted = hardLow <= hardHigh ? clamp(mean, hardLow, hardHigh) : (hardLow + hardHigh) / 2
  const common = clamp(wanted, low, high)
  for (const vertex of run) if (placing.middle[vertex] !== common) moveTo(placing, vertex, common)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** Lets every vertex that is in no thread move to the mean of its neighbours, or level with one of them, as far as there is room. */
export function settle(placing: Placing): void {
  const { graph, middle } = placing
  const { next, previous } = placing.threads
  for (let v = 0; v < graph.vertices; v++) {
    if (previous[v]! >= 0 || next[v]! >= 0) continue
    let sum = 0
    let count = 0
    for (const { start, target } of [graph.before, graph.after]) {
      for (let i = start[v]!; i < start[v + 1]!; i++) {
        sum += middle[target[i]!]!
        count++
      }
    }
    if (count === 0) continue
    const low = limit(placing, v, -1, false)
    const high = limit(placing, v, 1, false)
    if (low <= high) middle[v] = clamp(nearestLevel(placing, v, clamp(sum / count, low, high)), low, high)
  }
}

/** The coordinate of the neighbour nearest to `wanted`, if that is near enough to be worth a level edge. */
function nearestLevel({ graph, middle }: Placing, vertex: number, wanted: number): number {
  let best = wanted
  let least: number = snap
  for (const { start, target } of [graph.before, graph.after]) {
    for (let i = start[vertex]!; i < start[vertex + 1]!; i++) {
      const distance = Math.abs(middle[target[i]!]! - wanted)
      if (distance >= least) continue
      least = distance
      best = middle[target[i]!]!
    }
  }
  return best
}
