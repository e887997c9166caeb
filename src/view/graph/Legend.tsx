import { LegendBox } from '../controls/LegendBox.tsx'
import { MarkList } from '../controls/MarkList.tsx'
import { edgeKinds } from './edge-kind.ts'
import { GroupLegend } from './GroupLegend.tsx'
import styles from './Legend.module.css'
import { useModel } from './model-context.ts'
import { edgeTexts, text } from './text.ts'

/** What the marks and strokes mean; folded away at first. */
export function Legend() {
  const { hidden } = useModel()
  return (
    <LegendBox className={styles.narrow}>
      <MarkList />
      <ul>
        {edgeKinds.map((kind) => (
          <li key={kind}>
            <svg className={styles.stroke} aria-hidden="true" viewBox="0 0 30 12">
              <g className={styles.edge} data-edge={kind}>
                <path className={styles.line} d="M1 6H22" />
                {kind === 'cycle' && <path className={styles.gap} d="M1 6H22" />}
                <path className={styles.arrow} d="M29 6 22 2.8V9.2Z" />
              </g>
            </svg>
            {edgeTexts[kind]}
          </li>
        ))}
        <li>
          <svg className={styles.stroke} aria-hidden="true" viewBox="0 0 30 12">
            <g className={styles.edge} data-edge="normal">
              <path className={styles.line} d="M1 6H22" />
              <path className={styles.arrow} d="M29 6 22 2.8V9.2Z" />
            </g>
            <g className={styles.linked}>
              <circle cx="13" cy="6" r="3" />
              <circle cx="17.4" cy="6" r="3" />
            </g>
          </svg>
          {text.linked}
        </li>
        {hidden.size > 0 && (
          <li>
            <span aria-hidden="true">
              <span className={styles.beyond}>+2</span>
            </span>
            {text.beyondInLegend}
          </li>
        )}
      </ul>
      <GroupLegend />
      <p className={styles.credit}>{text.drawnWith}</p>
    </LegendBox>
  )
}
