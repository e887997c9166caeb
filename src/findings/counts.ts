import type { VerdictCounts } from './sentence.ts'
import { failed, indeterminate, passed, type Verdicts } from './verdicts.ts'

/** Counts tasks by own verdict; a repeat is no task of its own. */
export function countVerdicts(task: Int32Array, { own, inherited }: Verdicts): VerdictCounts {
  const counts = [0, 0, 0]
  let inheriting = 0
  for (let id = 0; id < task.length; id++) {
    if (task[id] !== id) continue
    counts[own[id]!]!++
    if (own[id] === passed && inherited[id] !== passed) inheriting++
  }
  const [p, i, f] = [counts[passed]!, counts[indeterminate]!, counts[failed]!]
  return { tasks: p + i + f, passed: p, failed: f, indeterminate: i, inheriting }
}
