import { useMemo, useState } from 'react'
import type { CheckOutcome } from '../../analysis/outline.ts'
import { checkOf } from '../../findings/describe.ts'
import { type Mark as MarkData, severityMarks, verdictMarks } from '../../findings/marks.ts'
import { Button } from '../controls/Button.tsx'
import { Mark } from '../controls/Mark.tsx'
import { Prose } from '../controls/Prose.tsx'
import { useSeveral } from '../controls/Several.tsx'
import { withoutTitle } from '../controls/sentence.ts'
import { TaskDiagnosis } from '../keys/TaskDiagnosis.tsx'
import styles from './ChecksTab.module.css'
import type { TabProps } from './tabs.ts'
import { text } from './text.ts'

const marks: Readonly<Record<CheckOutcome['outcome'], MarkData>> = {
  passed: verdictMarks.passed,
  failed: verdictMarks.failed,
  warning: severityMarks.warning,
  note: severityMarks.note,
  'not-checked': verdictMarks.indeterminate,
  'not-applicable': severityMarks.note,
}

/** One task may name thousands of predecessors that are missing, each a finding. */
const first = 50

/** What came of every check, step by step as a verifier works; what passed is folded away until it is asked for. */
export function ChecksTab({ detail }: TabProps) {
  const { id, outcomes } = detail
  const steps = useMemo(() => byStep(outcomes), [outcomes])
  const [all, setAll] = useState(false)
  return (
    <div className={styles.checks}>
      <p className={styles.summary}>
        <span>{summaryOf(outcomes)}</span>
        <Button kind="plain" aria-pressed={all} onClick={() => setAll(!all)}>
          {text.checks.showAll}
        </Button>
      </p>
      <TaskDiagnosis detail={detail} />
      {steps.map(([step, some]) => (
        <section key={`${id} ${step}`}>
          <h3>{text.checks.steps[step]}</h3>
          {all ? <Outcomes outcomes={some} /> : <Folded outcomes={some} />}
        </section>
      ))}
      <NotApplicable outcomes={outcomes} />
    </div>
  )
}

function Outcomes({ outcomes }: { outcomes: readonly CheckOutcome[] }) {
  const { shown, more } = useSeveral(outcomes, first)
  return (
    <>
      {shown.map((outcome, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outcomes of one task never move
        <Outcome key={`${outcome.code} ${index}`} outcome={outcome} />
      ))}
      {more}
    </>
  )
}

function Folded({ outcomes }: { outcomes: readonly CheckOutcome[] }) {
  const passed = outcomes.filter(({ outcome }) => outcome === 'passed')
  return (
    <>
      <Outcomes outcomes={outcomes.filter(({ outcome }) => outcome !== 'passed')} />
      {passed.length > 0 && (
        <details className={styles.folded}>
          <summary>
            <Mark mark={verdictMarks.passed} size={15} />
            {text.checks.passed(passed.length)}
          </summary>
          <Outcomes outcomes={passed} />
        </details>
      )}
    </>
  )
}

type Step = ReturnType<typeof checkOf>['step']

function byStep(outcomes: readonly CheckOutcome[]): readonly (readonly [Step, readonly CheckOutcome[]])[] {
  const steps = new Map<Step, CheckOutcome[]>()
  for (const outcome of outcomes) {
    if (outcome.outcome === 'not-applicable') continue
    const { step } = checkOf(outcome.code)
    const some = steps.get(step)
    if (some) some.push(outcome)
    else steps.set(step, [outcome])
  }
  return [...steps]
}

function summaryOf(outcomes: readonly CheckOutcome[]): string {
  const order = ['failed', 'not-checked', 'warning', 'note', 'passed'] as const
  return order
    .map(
      (name) =>
        [outcomes.filter(({ outcome }) => outcome === name).length, text.checks.outcomes[name]] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(' · ')
}

/** A check that was not made says what it would have shown, never the fault that nobody found. */
function Outcome({ outcome: { code, outcome, sentence, finding } }: { outcome: CheckOutcome }) {
  const { text: explained, source, title: fault, passes } = checkOf(code)
  const title = finding === undefined ? passes : fault
  const loud = outcome === 'failed' || outcome === 'warning' || outcome === 'not-checked'
  return (
    <details className={`${styles.outcome} ${styles[outcome]}`} open={outcome === 'failed'}>
      <summary>
        <Mark mark={marks[outcome]} label={`${text.checks.outcomes[outcome]}: `} size={15} />
        <span>
          {loud && <b>{title}</b>}
          <span className={styles.sentence}>
            <Prose>{loud ? withoutTitle(sentence, title) : sentence}</Prose>
          </span>
        </span>
      </summary>
      <div className={styles.more}>
        <p>
          <Prose>{explained.what}</Prose>
        </p>
        <h4>{text.checks.why}</h4>
        <p>
          <Prose>{explained.why}</Prose>
        </p>
        <List title={text.checks.causes} items={explained.causes} />
        <List title={text.checks.tries} items={explained.tries} />
        <p className={styles.rule}>
          <code>{code}</code> · {text.checks.words[source.word]}: <Prose>{source.where}</Prose>
        </p>
      </div>
    </details>
  )
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <Prose>{item}</Prose>
          </li>
        ))}
      </ul>
    </>
  )
}

function NotApplicable({ outcomes }: { outcomes: readonly CheckOutcome[] }) {
  const some = outcomes.filter(({ outcome }) => outcome === 'not-applicable')
  if (some.length === 0) return null
  return (
    <details className={styles.rest}>
      <summary>{text.checks.notApplicable(some.length)}</summary>
      <ul>
        {some.map(({ code, sentence }) => (
          <li key={code}>
            <code>{code}</code> <Prose>{sentence}</Prose>
          </li>
        ))}
      </ul>
    </details>
  )
}
