import type { Finding } from '../../findings/finding.ts'

interface Choices {
  readonly name: 'bySeverity' | 'byCode'
  /** A severity or code, and how many findings have it. */
  readonly options: readonly (readonly [string, number])[]
}

const severities = ['error', 'warning', 'note'] as const

/** What the list can be narrowed to, with counts. */
export function choicesOf(findings: readonly Finding[]): readonly Choices[] {
  const bySeverity = new Map<string, number>()
  const byCode = new Map<string, number>()
  for (const { severity, code } of findings) {
    bySeverity.set(severity, (bySeverity.get(severity) ?? 0) + 1)
    byCode.set(code, (byCode.get(code) ?? 0) + 1)
  }
  const present = severities.filter((severity) => bySeverity.has(severity))
  return [
    { name: 'bySeverity', options: present.map((severity) => [severity, bySeverity.get(severity) ?? 0]) },
    { name: 'byCode', options: [...byCode] },
  ]
}

/** Places of the findings that have the chosen severity or code; of all where nothing is chosen. */
export function chosen(findings: readonly Finding[], choice: string): readonly number[] {
  const all = [...findings.keys()]
  if (choice === '') return all
  return all.filter((index) => findings[index]?.severity === choice || findings[index]?.code === choice)
}
