import styles from './VerdictBar.module.css'

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly indeterminate: number
}

/** Shares of the verdicts as one bar, failures first; decoration beside the numbers. */
export function VerdictBar({ passed, failed, indeterminate }: Counts) {
  const parts = [
    ['failed', failed],
    ['unchecked', indeterminate],
    ['passed', passed],
  ] as const
  return (
    <span className={styles.bar} aria-hidden="true">
      {parts.map(
        ([name, count]) =>
          count > 0 && <span key={name} className={styles[name]} style={{ flexGrow: count }} />,
      )}
    </span>
  )
}
