import type { Facts } from '../checks/facts.ts'
import { failed, indeterminate, passed, type Verdicts } from '../findings/verdicts.ts'
import type { WorkflowOutline } from './outline.ts'

const warning = 2

/** One line for each workflow: its counts by own verdict, its agents, and the span of its times. */
export function workflowOutlines(
  { graph, tokens }: Facts,
  { own }: Verdicts,
  severity: Uint8Array,
): readonly WorkflowOutline[] {
  return graph.workflows.map(({ wid, tasks, components }) => {
    const counts = [0, 0, 0]
    const agents = new Set<string>()
    let warnings = 0
    let from = Number.NaN
    let until = Number.NaN
    for (const id of tasks) {
      counts[own[id]!]!++
      if (severity[id] === warning) warnings++
      const { iss, iat } = tokens[id]?.claims ?? {}
      if (iss !== undefined) agents.add(iss)
      if (iat === undefined) continue
      if (!(from <= iat)) from = iat
      if (!(until >= iat)) until = iat
    }
    return {
      ...(wid !== undefined && { wid }),
      tasks,
      components,
      passed: counts[passed]!,
      failed: counts[failed]!,
      indeterminate: counts[indeterminate]!,
      warnings,
      agents: agents.size,
      from,
      until,
    }
  })
}
