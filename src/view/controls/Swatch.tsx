import { agentColours } from '../graph/agent-colour.ts'
import styles from './Swatch.module.css'

/** An agent's colour as on its cards: decoration beside its name. */
export function Swatch({ agent }: { agent: number }) {
  if (agent < 0) return <span className={styles.swatch} />
  const [first, second] = agentColours(agent)
  return (
    <span
      className={styles.swatch}
      style={{ background: `linear-gradient(90deg, var(${first}) 50%, var(${second}) 50%)` }}
    />
  )
}
