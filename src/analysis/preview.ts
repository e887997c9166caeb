import type { Policy } from '../checks/policy.ts'
import { countVerdicts } from '../findings/counts.ts'
import type { VerdictCounts } from '../findings/sentence.ts'
import type { TokenId } from '../tokens/token.ts'
import { type Analysis, analysisOf } from './analysis.ts'

/** What another policy would change, before it is applied. */
export interface PolicyEffect {
  readonly before: VerdictCounts
  readonly after: VerdictCounts
  /** Findings by severity: how many more, or fewer where negative. */
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** Codes whose number of findings changes. */
  readonly codes: readonly { readonly code: string; readonly before: number; readonly after: number }[]
  /** The first tasks whose own verdict changes, and how many there are. */
  readonly changed: readonly TokenId[]
  readonly changedCount: number
}

const mostChangedListed = 200

/** Judges the same facts under another policy and compares; verifies nothing and changes nothing. */
export function previewPolicy(current: Analysis, policy: Policy): PolicyEffect {
  const { evidence, facts, complete } = current
  const other = analysisOf(evidence, facts.graph, facts.keys, policy, complete)
  const changed = [...facts.graph.order].filter((id) => current.verdicts.own[id] !== other.verdicts.own[id])
  const difference = (severity: string) => countOf(other, severity) - countOf(current, severity)
  return {
    before: countVerdicts(facts.graph.task, current.verdicts),
    after: countVerdicts(facts.graph.task, other.verdicts),
    errors: difference('error'),
    warnings: difference('warning'),
    notes: difference('note'),
    codes: codeChanges(current, other),
    changed: changed.slice(0, mostChangedListed),
    changedCount: changed.length,
  }
}

const countOf = ({ findings }: Analysis, severity: string) =>
  findings.reduce((count, finding) => count + (finding.severity === severity ? 1 : 0), 0)

function codeChanges(current: Analysis, other: Analysis): PolicyEffect['codes'] {
  const counts = new Map<string, { before: number; after: number }>()
  const count = (analysis: Analysis, side: 'before' | 'after') => {
    for (const { code } of analysis.findings) {
      const known = counts.get(code) ?? { before: 0, after: 0 }
      known[side]++
      counts.set(code, known)
    }
  }
  count(current, 'before')
  count(other, 'after')
  return [...counts]
    .map(([code, sides]) => ({ code, ...sides }))
    .filter(({ before, after }) => before !== after)
}
