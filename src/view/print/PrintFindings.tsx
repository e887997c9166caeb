import type { Outline } from '../../analysis/outline.ts'
import { messageOf, titleOf } from '../../findings/describe.ts'
import { severityMarks } from '../../findings/marks.ts'
import { listedFindings } from '../../state/listed-findings.ts'
import { Mark } from '../controls/Mark.tsx'
import { Prose } from '../controls/Prose.tsx'
import { withoutTitle } from '../controls/sentence.ts'
import { actionOf } from '../graph/card-name.ts'
import styles from './PrintSheet.module.css'
import { text } from './text.ts'

const most = 500
const fewTasks = 6

/** Every finding, the worst first, with its sentence and the tasks it accuses. */
export function PrintFindings({ outline }: { outline: Outline }) {
  const { findings } = outline
  const listed = listedFindings(findings)
    .slice(0, most)
    .map((index) => [index, findings[index]!] as const)
  return (
    <section>
      <h2>{text.findings(findings.length)}</h2>
      <ol className={styles.findings}>
        {listed.map(([index, finding]) => (
          <li key={index}>
            <Mark mark={severityMarks[finding.severity]} label={`${finding.severity}: `} size={12} />
            <span>
              <b>{titleOf(finding.code)}</b> <code>{finding.code}</code>
              <br />
              <Prose>{withoutTitle(messageOf(finding), titleOf(finding.code))}</Prose>{' '}
              <i>{tasksOf(outline, finding.tokens)}</i>
            </span>
          </li>
        ))}
      </ol>
      {findings.length > most && <p>{text.more(findings.length - most, 'finding')}</p>}
    </section>
  )
}

function tasksOf(outline: Outline, tokens: readonly number[]): string {
  const names = tokens.slice(0, fewTasks).map((token) => actionOf(outline, token))
  if (tokens.length > fewTasks) names.push('…')
  return names.length === 0 ? '' : `(${names.join(', ')})`
}
