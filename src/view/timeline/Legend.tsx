import type { ReactNode } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { duration } from '../../checks/phrase.ts'
import { LegendBox } from '../controls/LegendBox.tsx'
import { MarkList } from '../controls/MarkList.tsx'
import styles from './Legend.module.css'
import { text } from './text.ts'

/** What the marks, lines and bands mean; folded away at first. */
export function Legend({ outline }: { outline: Outline }) {
  const rows = text.legendRows
  return (
    <LegendBox className={styles.narrow}>
      <MarkList />
      <ul>
        <Row words={rows.normal}>
          <path className={styles.edge} d="M2 4 25 11" />
        </Row>
        <Row words={rows.late}>
          <path className={styles.late} d="M28 3 6 11" />
          <path className={styles.head} d="m1 13 7-6 2 5.4z" />
        </Row>
        <Row words={rows.cycle}>
          <path className={styles.cycle} d="M2 7h26" />
          <path className={styles.cycleGap} d="M2 7h26" />
        </Row>
        <Row words={rows.missing}>
          <path className={styles.missing} d="M12 7h16" />
          <circle className={styles.missing} cx="8" cy="7" r="4" />
        </Row>
        <Row words={`${text.skew(duration(outline.policy.clockSkew))}: ${rows.band}`}>
          <rect className={styles.band} x="3" y="0" width="24" height="14" />
        </Row>
        <Row words={rows.break}>
          <rect className={styles.break} x="9" y="-2" width="12" height="18" />
        </Row>
      </ul>
      <p className={styles.note}>{text.rawTimes}</p>
    </LegendBox>
  )
}

function Row({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li>
      <svg className={styles.stroke} aria-hidden="true" viewBox="0 0 30 14">
        {children}
      </svg>
      {words}
    </li>
  )
}
