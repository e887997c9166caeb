import { Switch as Base } from 'react-aria-components/Switch'
import styles from './Switch.module.css'

interface Props {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly className?: string | undefined
  /** What is on or off. */
  readonly children: React.ReactNode
}

export function Switch({ on, onChange, className = '', children }: Props) {
  return (
    <Base className={`${styles.switch} ${className}`} isSelected={on} onChange={onChange}>
      <span className={styles.track} />
      <span>{children}</span>
    </Base>
  )
}
