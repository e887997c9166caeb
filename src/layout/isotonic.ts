/** Arrays that all calls share: the pools of values that have become one. */
export interface Isotonic {
  readonly mean: Float64Array
  readonly total: Float64Array
  readonly end: Int32Array
}

export function isotonicRoom(longest: number): Isotonic {
  return { mean: new Float64Array(longest), total: new Float64Array(longest), end: new Int32Array(longest) }
}

/**
 * Replaces the first `count` values by the nearest ones (weighted least squares) that never fall: pool adjacent violators, linear.
 * Weights are above 0.
 */
export function isotonic(values: Float64Array, weights: Float64Array, count: number, room: Isotonic): void {
  const { mean, total, end } = room
  let pools = 0
  for (let i = 0; i < count; i++) {
    mean[pools] = values[i]!
    total[pools] = weights[i]!
    end[pools] = i + 1
    pools++
    while (pools > 1 && mean[pools - 2]! > mean[pools - 1]!) {
      const both = total[pools - 2]! + total[pools - 1]!
      mean[pools - 2] = (mean[pools - 2]! * total[pools - 2]! + mean[pools - 1]! * total[pools - 1]!) / both
      total[pools - 2] = both
      end[pools - 2] = end[pools - 1]!
      pools--
    }
  }
  let next = 0
  for (let pool = 0; pool < pools; pool++) {
    while (next < end[pool]!) values[next++] = mean[pool]!
  }
}
