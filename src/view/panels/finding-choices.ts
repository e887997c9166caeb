import type { Finding } from '../../findings/finding.ts'
import { findingKinds, severities } from '../../state/listed-findings.ts'

interface Choices {
  readonly name: 'bySeverity' | 'byCode'
  /** A severity or code, and how many findings have it. */
  readonly options: readonly (readonly [string, number])[]
}

/** What the list can be narrowed to, the worst first, with counts. */
export function choicesOf(findings: readonly Finding[]): readonly Choices[] {
  const kinds = findingKinds(findings)
  const present = severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return [severity, count] as const
  })
  return [
    { name: 'bySeverity', options: present.filter(([, count]) => count > 0) },
    { name: 'byCode', options: kinds.map(({ code, count }) => [code, count]) },
  ]
}
