import { useEffect, useState } from 'react'
import type { PolicyEffect } from '../../analysis/preview.ts'
import type { Policy } from '../../checks/policy.ts'
import { select } from '../../state/actions.ts'
import { showDialog } from '../../state/browse.ts'
import { previewPolicy } from '../../state/questions.ts'
import { Pill } from '../controls/Pill.tsx'
import { actionOf } from '../graph/card-name.ts'
import { useStore } from '../use-store.ts'
import { text } from './text.ts'
import styles from './WhatIf.module.css'

const pause = 250
const fewTasks = 6

/** What the draft would change, judged a moment after the last stroke. */
export function WhatIf({ draft, changed }: { draft: Policy; changed: boolean }) {
  const [effect, setEffect] = useState<PolicyEffect | null>(null)
  useEffect(() => {
    setEffect(null)
    if (!changed) return
    let wanted = true
    const timer = setTimeout(() => {
      void previewPolicy(draft).then((found) => {
        if (wanted && found) setEffect(found)
      })
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [draft, changed])
  return (
    <section className={styles.whatIf} aria-labelledby="what-if">
      <h3 id="what-if">{text.whatIf}</h3>
      <div role="status" aria-label={text.whatIf}>
        {!changed ? (
          <p>{text.nothing}</p>
        ) : effect === null ? (
          <p>{text.working}</p>
        ) : (
          <Effect effect={effect} />
        )}
      </div>
    </section>
  )
}

function Effect({ effect }: { effect: PolicyEffect }) {
  const outline = useStore((state) => state.outline)
  const { before, after, errors, warnings, notes, codes, changed, changedCount } = effect
  const verdicts = (['failed', 'indeterminate', 'passed'] as const)
    .map((verdict) => [verdict, after[verdict] - before[verdict]] as const)
    .filter(([, difference]) => difference !== 0)
  const severities = Object.entries({ errors, warnings, notes }).filter(
    ([, difference]) => difference !== 0,
  ) as ['errors' | 'warnings' | 'notes', number][]
  if (verdicts.length + severities.length + codes.length + changedCount === 0) return <p>{text.same}</p>
  return (
    <>
      <p className={styles.verdicts}>
        {verdicts.map(([verdict, difference]) => (
          <b key={verdict} data-verdict={verdict}>
            {text[verdict](difference)}
          </b>
        ))}
      </p>
      <p className={styles.severities}>
        {severities.map(([kind, difference]) => text[kind](difference)).join(' · ')}
      </p>
      <ul className={styles.codes}>
        {codes.map(({ code, before: was, after: is }) => (
          <li key={code}>
            <code>{code}</code> <span>{text.change(was, is)}</span>
          </li>
        ))}
      </ul>
      {outline && changedCount > 0 && (
        <>
          <p>{text.changed(changedCount)}</p>
          <p className={styles.tasks}>
            {changed.slice(0, fewTasks).map((task) => (
              <Pill
                key={task}
                onClick={() => {
                  showDialog(null)
                  select(task)
                }}
              >
                {actionOf(outline, task)}
              </Pill>
            ))}
            {changedCount > fewTasks && <span>{text.more(changedCount - fewTasks)}</span>}
          </p>
        </>
      )}
    </>
  )
}
