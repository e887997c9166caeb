import { instant } from '../checks/phrase.ts'
import { severityMarks } from '../findings/marks.ts'
import type { Report } from '../findings/report.ts'
import { verdictSentence } from '../findings/sentence.ts'
import type { Origin } from '../import/ledger.ts'
import { printable } from './printable.ts'

/** The report for a person at a terminal: the sentence, the findings with their places, the rules, and what none of it can show. */
export function textOf(report: Report): string {
  const { summary, findings, sources, policy, limits, keys } = report
  const inheriting = report.tokens.filter(
    ({ verdict, inherited }) => verdict === 'passed' && inherited !== 'passed',
  ).length
  const counts = { tasks: summary.tasks, ...summary.verdicts, inheriting }
  return [
    verdictSentence(counts, summary.workflows, {
      reading: sources.some(({ partial }) => partial) ? 'in-part' : undefined,
      checking: false,
    }),
    '',
    ...findings.map((finding) => findingLines(finding, sources)),
    ...(findings.length > 0 ? [''] : []),
    `Sources: ${sources.map(({ name, format, entries, rejected }) => `${printable(name)} (${format}, ${entries} entries${rejected > 0 ? `, ${rejected} rejected` : ''})`).join('; ')}`,
    `Keys: ${keys.length === 0 ? 'none' : keys.map(({ kid, thumbprint }) => printable(kid ?? thumbprint)).join(', ')}  keysHash ${report.keysHash}`,
    `Policy: ${printable(policy.name)}, judged at ${judgedAt(policy.judgedAt)}, ${policy.clockSkew} s skew, ${policy.ledger} ledger  policyHash ${report.policyHash}`,
    '',
    'What this cannot show:',
    ...limits.map((limit) => `  - ${limit}`),
    '',
  ].join('\n')
}

function placeOf({ source, index, line, member }: Origin, sources: Report['sources']): string {
  const file = `${sources[source]?.name ?? '?'}${member === undefined ? '' : `: ${member}`}`
  return line === undefined ? `${file} entry ${index + 1}` : `${file}:${line}`
}

function findingLines(
  { code, severity, message, origin, jtis }: Report['findings'][number],
  sources: Report['sources'],
): string {
  const place = origin ? placeOf(origin, sources) : ''
  const accused = jtis
    .slice(0, 3)
    .map((jti) => jti ?? '(no jti)')
    .join(', ')
  const more = jtis.length > 3 ? ` and ${jtis.length - 3} more` : ''
  return [
    `${severityMarks[severity].symbol} ${severity} ${code}  ${printable(place)}`,
    `    ${printable(message)}`,
    ...(accused ? [`    task ${printable(accused)}${more}`] : []),
  ].join('\n')
}

function judgedAt(judged: Report['policy']['judgedAt']): string {
  if (judged.mode === 'recorded') return 'the recorded time'
  if (judged.mode === 'issued') return 'the time of issue'
  return `${instant(judged.time)}${judged.mode === 'now' ? ' (now)' : ''}`
}
