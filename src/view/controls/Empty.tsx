import styles from './Empty.module.css'

/** Says that there is nothing here, and why. */
export function Empty({ children }: { children: React.ReactNode }) {
  return <p className={styles.empty}>{children}</p>
}
