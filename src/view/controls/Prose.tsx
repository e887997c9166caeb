import styles from './Prose.module.css'

/** A sentence whose `code` stands between backticks; anything else in it is only ever text. */
export function Prose({ children }: { children: string }) {
  return children.split('`').map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move
      <code key={index} className={styles.code}>
        {part}
      </code>
    ) : (
      part
    ),
  )
}
