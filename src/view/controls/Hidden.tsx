import styles from './Hidden.module.css'

/** Words for screen readers, where the eye has a mark or a place instead. */
export function Hidden({ children }: { children: React.ReactNode }) {
  return <span className={styles.hidden}>{children}</span>
}
