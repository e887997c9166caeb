import { useMemo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { spelledOut } from '../../base/text.ts'
import { duration } from '../../checks/phrase.ts'
import { titleOf } from '../../findings/describe.ts'
import { severityMarks } from '../../findings/marks.ts'
import { verdictSentence } from '../../findings/sentence.ts'
import { agentName } from '../../search/agent-name.ts'
import { fieldTerm } from '../../search/terms.ts'
import { chooseFindings, setPanel } from '../../state/actions.ts'
import { findingKinds } from '../../state/listed-findings.ts'
import { list } from '../../state/narrow.ts'
import { closeAll } from '../../state/session.ts'
import { Button } from '../controls/Button.tsx'
import { Limits } from '../controls/Limits.tsx'
import { Mark } from '../controls/Mark.tsx'
import { Several } from '../controls/Several.tsx'
import { Swatch } from '../controls/Swatch.tsx'
import { VerdictBar } from '../controls/VerdictBar.tsx'
import { bytes, counted, number, share } from '../count.ts'
import { text as page } from '../text.ts'
import { utc } from '../time.ts'
import { useStore } from '../use-store.ts'
import styles from './OverviewPanel.module.css'
import { agentCounts, timeSpan } from './overview.ts'
import { text } from './text.ts'

/** How it stands as a whole: verdicts, where it came from, who took part, when, and what cannot be known. */
export function OverviewPanel() {
  const outline = useStore((state) => state.outline)
  const busy = useStore((state) => state.progress !== null)
  if (!outline) return null
  return (
    <div className={styles.panel}>
      <section>
        <VerdictBar {...outline.counts} />
        <p className={styles.sentence}>
          {verdictSentence(outline.counts, outline.workflows.length, outline.cutShort)}.
        </p>
        {busy && !outline.complete && <p className={styles.warning}>{text.overview.running}</p>}
        {outline.cutShort.reading && (
          <p className={styles.warning}>{text.overview.reading[outline.cutShort.reading]}</p>
        )}
        {outline.cutShort.checking && <p className={styles.warning}>{text.overview.checking}</p>}
      </section>
      <Kinds outline={outline} />
      <Span outline={outline} />
      <Agents outline={outline} />
      <section>
        <h3>{text.overview.sources}</h3>
        <ul className={styles.sources}>
          <Several
            first={12}
            items={outline.sources.map((source, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two sources may be the same file
              <li key={`${index} ${source.name}`}>
                <button type="button" onClick={() => setPanel('log')}>
                  <span>{spelledOut(source.name)}</span>
                  <small>
                    {source.format} · {bytes(source.bytes)} · {counted(source.tokens, 'token')}
                    {outline.sources.length > 1 && ` · ${share(source.tokens, outline.tokens)}`}
                  </small>
                </button>
              </li>
            ))}
          />
        </ul>
      </section>
      <Limits />
      <Button onClick={closeAll}>{text.overview.closeAll}</Button>
    </div>
  )
}

/** How often what was found, the worst first; a click leads to it. */
function Kinds({ outline }: { outline: Outline }) {
  const kinds = useMemo(() => findingKinds(outline.findings), [outline.findings])
  if (kinds.length === 0) return null
  return (
    <section>
      <h3>{page.panels.findings}</h3>
      <ul className={styles.rows}>
        <Several
          first={12}
          items={kinds.map(({ code, severity, count }) => (
            <li key={code}>
              <button
                type="button"
                className={styles.row}
                title={code}
                onClick={() => {
                  chooseFindings(code)
                  setPanel('findings')
                }}
              >
                <Mark mark={severityMarks[severity]} label={`${severity}: `} size={13} />
                <span>{titleOf(code)}</span>
                <span className={styles.count}>{number(count)}</span>
              </button>
            </li>
          ))}
        />
      </ul>
    </section>
  )
}

function Span({ outline }: { outline: Outline }) {
  const span = useMemo(() => timeSpan(outline), [outline])
  return (
    <section>
      <h3>{text.overview.span}</h3>
      {span === null ? (
        <p>{text.overview.noTimes}</p>
      ) : (
        <p className={styles.span}>
          {utc(span.from)}
          <br />
          {utc(span.until)}
          <small> · {duration(span.until - span.from)}</small>
        </p>
      )}
    </section>
  )
}

function Agents({ outline }: { outline: Outline }) {
  const counts = useMemo(() => agentCounts(outline), [outline])
  return (
    <section>
      <h3>{text.overview.agents}</h3>
      <ul className={styles.rows}>
        <Several
          first={12}
          items={outline.agents.map((agent, index) => (
            <li key={agent}>
              <button
                type="button"
                className={styles.row}
                title={agent}
                onClick={() => list(fieldTerm('agent', agent))}
              >
                <Swatch agent={index} />
                <span className={styles.agent}>{agentName(agent)}</span>
                <span className={styles.count}>
                  {text.overview.agentTasks(counts.tasks[index] ?? 0, counts.failed[index] ?? 0)}
                </span>
              </button>
            </li>
          ))}
        />
      </ul>
    </section>
  )
}
