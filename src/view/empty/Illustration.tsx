import { verdictMarks } from '../../findings/marks.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import styles from './Illustration.module.css'
import { text } from './text.ts'

const failed = verdictMarks.failed
const passed = verdictMarks.passed

const cards = [
  { x: 0, y: 84, name: 'register_referral', agent: 0, mark: passed },
  { x: 178, y: 16, name: 'read_scan', agent: 2, mark: failed, note: 'signature differs' },
  {
    x: 178,
    y: 152,
    name: 'run_genomics',
    agent: 3,
    mark: verdictMarks.indeterminate,
    note: 'no key for k-7',
  },
  { x: 356, y: 84, name: 'recommend', agent: 0, mark: passed, inherits: true },
] as const

const edges = [
  'M150 112C164 112 164 44 178 44',
  'M150 112C164 112 164 180 178 180',
  'M328 44C342 44 342 112 356 112',
  'M328 180C342 180 342 112 356 112',
]

/** A small graph with one of each mark, drawn in the theme's colours. */
export function Illustration() {
  return (
    <figure className={styles.figure}>
      <div className={styles.stage} role="img" aria-label={text.illustration}>
        <svg viewBox="0 0 506 256" aria-hidden="true">
          {edges.map((path) => (
            <path key={path} d={path} className={styles.edge} />
          ))}
          <path d="M328 236C344 236 344 116 356 116" className={styles.missing} />
          <rect x="208" y="222" width="120" height="28" rx="6" className={styles.ghost} />
          <text x="268" y="240" className={styles.ghostText}>
            not in this ledger
          </text>
          {cards.map((card) => (
            <foreignObject key={card.name} x={card.x} y={card.y} width="150" height="56">
              <div className={styles.card} data-verdict={card.mark.text}>
                <div className={styles.head}>
                  <span className={styles.name}>{card.name}</span>
                  <Mark mark={card.mark} size={14} />
                </div>
                <div className={styles.foot}>
                  <i style={{ background: `var(--agent-${card.agent})` }} />
                  {'note' in card ? card.note : 'hospital'}
                  {'inherits' in card && <InheritedMark size={13} />}
                </div>
              </div>
            </foreignObject>
          ))}
        </svg>
      </div>
      <figcaption className={styles.caption}>
        <InheritedMark size={14} /> {text.caption}
      </figcaption>
    </figure>
  )
}
