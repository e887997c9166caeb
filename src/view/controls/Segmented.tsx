import { number } from '../count.ts'
import styles from './Segmented.module.css'

interface Props<Choice extends string> {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly names: Readonly<Record<Choice, string>>
  readonly chosen: Choice
  readonly onChoose: (choice: Choice) => void
  readonly large?: boolean
  /** How much there is of each; what there is nothing of cannot be chosen. */
  readonly counts?: Readonly<Record<Choice, number>>
}

/** A few choices side by side, of which one is always pressed. */
export function Segmented<Choice extends string>(props: Props<Choice>) {
  const { label, choices, names, chosen, onChoose, large = false, counts } = props
  return (
    <fieldset className={`${styles.segmented} ${large ? styles.large : ''}`} aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === chosen}
          disabled={counts?.[choice] === 0 && choice !== chosen}
          onClick={() => onChoose(choice)}
        >
          {names[choice]}
          {counts && <span className={styles.count}>{number(counts[choice])}</span>}
        </button>
      ))}
    </fieldset>
  )
}
