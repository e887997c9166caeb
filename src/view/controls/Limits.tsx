import { text } from '../text.ts'
import styles from './Limits.module.css'

/** What offline evidence cannot show, and whose rules are checked. */
export function Limits() {
  const { title, list, rules } = text.limits
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.limits}>
        {list.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <p className={styles.rules}>{rules}</p>
    </section>
  )
}
