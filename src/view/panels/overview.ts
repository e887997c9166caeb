import type { Outline } from '../../analysis/outline.ts'

/** Tasks and failed tasks by agent. */
export function agentCounts({ order, agent, agents, own }: Outline) {
  const tasks = new Int32Array(agents.length)
  const failed = new Int32Array(agents.length)
  for (const task of order) {
    const index = agent[task] ?? -1
    if (index < 0) continue
    tasks[index]!++
    if (own[task] === 2) failed[index]!++
  }
  return { tasks, failed }
}

/** From the first `iat` to the last, in NumericDate seconds; null where no workflow has a time. */
export function timeSpan({ workflows }: Outline): { readonly from: number; readonly until: number } | null {
  let from = Number.POSITIVE_INFINITY
  let until = Number.NEGATIVE_INFINITY
  for (const workflow of workflows) {
    if (workflow.from < from) from = workflow.from
    if (workflow.until > until) until = workflow.until
  }
  return from <= until ? { from, until } : null
}
