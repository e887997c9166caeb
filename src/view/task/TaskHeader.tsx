import { useState } from 'react'
import type { Outline, TokenDetail } from '../../analysis/outline.ts'
import { shorten, spelledOut } from '../../base/text.ts'
import type { Policy } from '../../checks/policy.ts'
import { messageOf } from '../../findings/describe.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { select } from '../../state/actions.ts'
import { reasonsOf } from '../../state/reasons.ts'
import { inheritedVerdict, ownVerdict, whyPath } from '../../state/select.ts'
import type { TokenId } from '../../tokens/token.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { Prose } from '../controls/Prose.tsx'
import { Swatch } from '../controls/Swatch.tsx'
import { actionOf } from '../graph/card-name.ts'
import { FocusMenu } from '../narrow/FocusMenu.tsx'
import { HiddenNote } from '../narrow/HiddenNote.tsx'
import { judgedAtShort } from '../shell/judged-at.ts'
import { utc } from '../time.ts'
import { useStore } from '../use-store.ts'
import styles from './TaskHeader.module.css'
import { TaskLine } from './TaskLine.tsx'
import { text } from './text.ts'
import { culpritId, keepInTask, whyId } from './why.ts'

/** Characters of a name; all of it stands among the claims. */
const mostShown = 300

/** What the task did, who says so and when, its own verdict, and apart from it what it inherits and why. */
export function TaskHeader({ outline, task }: { outline: Outline; task: TokenId }) {
  const own = ownVerdict(outline, task)
  const agent = outline.agent[task] ?? -1
  return (
    <div className={styles.header}>
      <h2 className={styles.action}>{shorten(actionOf(outline, task), mostShown)}</h2>
      <p className={styles.agent}>
        <Swatch agent={agent} />
        <span>{shorten(spelledOut(outline.agents[agent] ?? text.task.noAgent), mostShown)}</span>
      </p>
      <p className={styles.time}>{utc(outline.iat[task] ?? Number.NaN)}</p>
      <div className={styles.row}>
        <p className={`${styles.verdict} ${styles[own]}`}>
          <Mark mark={verdictMarks[own]} />
          {text.task.own[own]}
        </p>
        <FocusMenu outline={outline} task={task} />
      </div>
      <HiddenNote task={task} />
      <JudgedAt outline={outline} task={task} />
      <OwnWhy key={`own ${task}`} outline={outline} task={task} />
      <Why key={task} outline={outline} task={task} />
    </div>
  )
}

/** By which time the verdict holds: the rule, and what it comes to for this task. */
function JudgedAt({ outline, task }: { outline: Outline; task: TokenId }) {
  const detail = useStore((state) => (state.detail?.id === task ? state.detail : undefined))
  return <p className={styles.judged}>{judgedWords(outline.policy.judgedAt, detail)}</p>
}

function judgedWords(rule: Policy['judgedAt'], detail: TokenDetail | undefined): string {
  if (!detail || 'time' in rule) return judgedAtShort(rule)
  if (detail.judgedAt === undefined) return text.task.notDated
  const byIat = rule.mode === 'recorded' && detail.judgedBy === 'issued'
  return `${byIat ? text.task.judgedByIat : judgedAtShort(rule)}: ${utc(detail.judgedAt)}`
}

/** The findings that a task's own verdict rests on, in a sentence each. */
function OwnWhy({ outline, task }: { outline: Outline; task: TokenId }) {
  const [open, setOpen] = useState(false)
  const own = ownVerdict(outline, task)
  if (own === 'passed') return null
  const reasons = reasonsOf(outline, task)
  return (
    <div>
      <button type="button" className={styles.why} aria-expanded={open} onClick={() => setOpen(!open)}>
        {text.task.whyOwn[own]}
      </button>
      {open && (
        <ul className={styles.reasons} aria-label={text.task.reasons}>
          {reasons.length === 0 && <li>{text.task.noReason}</li>}
          {reasons.map((finding) => (
            <li key={`${finding.code} ${JSON.stringify(finding.args)}`}>
              <Prose>{messageOf(finding)}</Prose> <code>{finding.code}</code>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Why({ outline, task }: { outline: Outline; task: TokenId }) {
  const [open, setOpen] = useState(false)
  const inherited = inheritedVerdict(outline, task)
  if (inherited === 'passed') return null
  const path = whyPath(outline, task)
  const culprit = path.at(-1)
  return (
    <div className={styles.inherited}>
      <p>
        <InheritedMark />
        {text.task.inherits[inherited]}
        <button
          type="button"
          id={whyId}
          className={styles.why}
          title={text.task.whyHint}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {text.task.why}
        </button>
      </p>
      {open && (
        <ol className={styles.path} aria-label={text.task.whySteps}>
          {path.map((step) => (
            <li key={step}>
              <button
                type="button"
                id={step === culprit ? culpritId : undefined}
                disabled={step === task}
                onClick={() => {
                  keepInTask()
                  select(step)
                }}
              >
                <TaskLine task={step} />
                {step === culprit && <small>{text.task.culprit[inherited]}</small>}
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
