import { useCallback, useEffect, useState } from 'react'
import { verdictMarks } from '../../findings/marks.ts'
import { showDialog } from '../../state/browse.ts'
import { runPolicySelfTest } from '../../state/self-test.ts'
import { Button } from '../controls/Button.tsx'
import { Mark } from '../controls/Mark.tsx'
import { Modal } from '../controls/Modal.tsx'
import styles from './dialogs.module.css'
import { text } from './text.ts'

type Attempts = Awaited<ReturnType<typeof runPolicySelfTest>>

/** Tries to send requests out and shows the browser refusing. */
export default function SelfTestDialog() {
  const [attempts, setAttempts] = useState<Attempts | null>(null)
  const run = useCallback(() => {
    setAttempts(null)
    void runPolicySelfTest().then(setAttempts)
  }, [])
  useEffect(run, [run])
  const good = attempts?.every(({ refused }) => refused) ?? false
  return (
    <Modal title={text.selfTest.title} onClose={() => showDialog(null)}>
      <div className={styles.test}>
        <p>{text.selfTest.intro}</p>
        <div role="status" className={styles.outcome}>
          {attempts === null ? (
            text.selfTest.running
          ) : (
            <>
              <ul className={styles.attempts}>
                {attempts.map(({ from, refused, detail }) => (
                  <li key={from}>
                    <Mark mark={verdictMarks[refused ? 'passed' : 'failed']} />
                    <b>{text.selfTest[from]}</b>
                    {refused ? text.selfTest.refused : text.selfTest.gotOut}
                    <small>{detail}</small>
                  </li>
                ))}
              </ul>
              <p className={styles.result}>{good ? text.selfTest.good : text.selfTest.bad}</p>
            </>
          )}
        </div>
        <p className={styles.hint}>{text.selfTest.limits}</p>
        <div className={styles.row}>
          <Button onClick={run} disabled={attempts === null}>
            {text.selfTest.run}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
