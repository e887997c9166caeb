import { keptTogether } from './kept-together.ts'
import styles from './Prose.module.css'

/** A sentence whose `code` stands between backticks; anything else in it is only ever text. No line ends within a time. */
export function Prose({ children }: { children: string }) {
  return children.split('`').map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move
      <code key={index} className={styles.code}>
        {part}
      </code>
    ) : (
      keptTogether(part).map((words, at) =>
        at % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={`${index} ${at}`} className={styles.kept}>
            {words}
          </span>
        ) : (
          words
        ),
      )
    ),
  )
}
