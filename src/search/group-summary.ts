import type { Outline } from '../analysis/outline.ts'
import { type Verdict, verdictNames } from '../findings/finding.ts'
import { rowOf } from '../graph/rows.ts'
import type { Group } from './groups.ts'

/** What is known of a group's tasks together. */
export interface GroupSummary {
  /** How many tasks have which own verdict. */
  readonly passed: number
  readonly failed: number
  readonly indeterminate: number
  readonly worst: Verdict
  /** The worst that any of its tasks inherits. */
  readonly inherited: Verdict
  /** Worst severity of a task's own findings, as in the outline. */
  readonly severity: number
  /** How many findings accuse any of its tasks. */
  readonly findings: number
}

/** Sums up groups one after another. A finding that accuses several of a group's tasks is one: `countedFor` is the last group that counted it. */
export function summariser(outline: Outline): (group: Group) => GroupSummary {
  const countedFor = new Int32Array(outline.findings.length)
  let number = 0
  return ({ tasks }) => {
    number++
    const counts = [0, 0, 0]
    let inherited = 0
    let severity = 0
    let findings = 0
    for (const task of tasks) {
      counts[outline.own[task]!]!++
      inherited = Math.max(inherited, outline.inherited[task]!)
      severity = Math.max(severity, outline.severity[task]!)
      for (const finding of rowOf(outline.findingsOf, task)) {
        if (countedFor[finding] === number) continue
        countedFor[finding] = number
        findings++
      }
    }
    const [passed, indeterminate, failed] = counts as [number, number, number]
    return {
      passed,
      failed,
      indeterminate,
      worst: verdictNames[counts.findLastIndex((count) => count > 0)] ?? 'passed',
      inherited: verdictNames[inherited] ?? 'passed',
      severity,
      findings,
    }
  }
}
