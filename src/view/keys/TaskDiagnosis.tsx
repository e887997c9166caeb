import { useEffect, useState } from 'react'
import type { TokenDetail } from '../../analysis/outline.ts'
import type { Diagnosis } from '../../keys/diagnosis.ts'
import { diagnoseToken } from '../../state/questions.ts'
import { Prose } from '../controls/Prose.tsx'
import styles from './Keys.module.css'
import { text } from './text.ts'

const sick: readonly string[] = ['key-unknown', 'key-unusable', 'invalid']

/** Why this one token does not verify, found by trying it against the keys that are there. */
export function TaskDiagnosis({ detail }: { detail: TokenDetail }) {
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null)
  useEffect(() => {
    let wanted = true
    setDiagnosis(null)
    if (sick.includes(detail.verification))
      void diagnoseToken(detail.id).then((found) => wanted && setDiagnosis(found ?? null))
    return () => {
      wanted = false
    }
  }, [detail])
  if (!diagnosis) return null
  return (
    <section className={styles.diagnosis} aria-label={text.doctor}>
      <h3>{text.doctor}</h3>
      <Prose>{diagnosis.sentence}</Prose>
    </section>
  )
}
