/**
 * Replaces `values` by the nearest values (weighted least squares) that never fall: pool adjacent violators, linear.
 * Weights are above 0.
 */
export function isotonic(values: Float64Array, weights: Float64Array): void {
  const mean = new Float64Array(values.length)
  const total = new Float64Array(values.length)
  const end = new Int32Array(values.length)
  let pools = 0
  for (let i = 0; i < values.length; i++) {
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
