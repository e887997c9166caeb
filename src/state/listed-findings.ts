import type { Finding } from '../findings/finding.ts'

/** From the worst to the least. */
export const severities = ['error', 'warning', 'note'] as const

type Findings = readonly Finding[]

const known = new WeakMap<Findings, Map<string, readonly number[]>>()

/**
 * Places of the findings that have the chosen severity or code, of all where that is none: the worst first, and else in their order.
 * They are listed, stepped through and printed in this order.
 */
export function listedFindings(findings: Findings, choice = ''): readonly number[] {
  const lists = known.get(findings) ?? new Map<string, readonly number[]>()
  known.set(findings, lists)
  const listed = lists.get(choice) ?? worstFirst(findings, choice)
  lists.set(choice, listed)
  return listed
}

interface FindingKind {
  readonly code: Finding['code']
  /** Of the worst of them. */
  readonly severity: Finding['severity']
  readonly count: number
}

/** The codes found, the worst first, and how often. */
export function findingKinds(findings: Findings): readonly FindingKind[] {
  const kinds = new Map<string, FindingKind>()
  for (const index of listedFindings(findings)) {
    const { code, severity } = findings[index]!
    const kind = kinds.get(code)
    kinds.set(code, kind ? { ...kind, count: kind.count + 1 } : { code, severity, count: 1 })
  }
  return [...kinds.values()]
}

/** Where a finding stands in the list, from 1: in the narrowed one, or in that of all where it is not in it. */
export function placeInList(
  findings: Findings,
  choice: string,
  finding: number,
): { readonly at: number; readonly of: number } {
  const narrowed = listedFindings(findings, choice)
  const listed = narrowed.includes(finding) ? narrowed : listedFindings(findings)
  return { at: listed.indexOf(finding) + 1, of: listed.length }
}

function worstFirst(findings: Findings, choice: string): readonly number[] {
  const all = [...findings.keys()]
  const some = all.filter((index) => findings[index]?.severity === choice || findings[index]?.code === choice)
  const listed = some.length === 0 ? all : some
  return severities.flatMap((severity) => listed.filter((index) => findings[index]?.severity === severity))
}
