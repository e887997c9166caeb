import { severityMarks, verdictMarks } from '../../findings/marks.ts'
import { LegendBox } from '../controls/LegendBox.tsx'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import edgeStyles from './Edge.module.css'
import { edgeKinds } from './edge-kind.ts'
import styles from './Legend.module.css'
import { edgeTexts, text } from './text.ts'

const marks = [...Object.entries(verdictMarks), ['warning', severityMarks.warning] as const]

/** What the marks and strokes mean; folded away at first. */
export function Legend() {
  return (
    <LegendBox>
      <ul>
        {marks.map(([name, mark]) => (
          <li key={name}>
            <Mark mark={mark} />
            {name}
          </li>
        ))}
        <li>
          <InheritedMark />
          {text.inheritedMark}
        </li>
      </ul>
      <ul>
        {edgeKinds.map((kind) => (
          <li key={kind}>
            <svg className={styles.stroke} aria-hidden="true" viewBox="0 0 30 12">
              <g className={edgeStyles.edge} data-edge={kind}>
                <path className={edgeStyles.line} d="M1 6H22" />
                {kind === 'cycle' && <path className={edgeStyles.gap} d="M1 6H22" />}
                <path className={edgeStyles.arrow} d="M29 6 22 2.8V9.2Z" />
              </g>
            </svg>
            {edgeTexts[kind]}
          </li>
        ))}
        <li>
          <svg className={styles.stroke} aria-hidden="true" viewBox="0 0 30 12">
            <g className={edgeStyles.edge} data-edge="normal">
              <path className={edgeStyles.line} d="M1 6H22" />
              <path className={edgeStyles.arrow} d="M29 6 22 2.8V9.2Z" />
            </g>
            <g className={edgeStyles.linked}>
              <circle cx="13" cy="6" r="3" />
              <circle cx="17.4" cy="6" r="3" />
            </g>
          </svg>
          {text.linked}
        </li>
      </ul>
      <p className={styles.credit}>{text.drawnWith}</p>
    </LegendBox>
  )
}
