import type { Completion } from '../../search/complete.ts'
import type { useActiveOption } from '../controls/use-active-option.ts'
import styles from './SearchSheet.module.css'
import { text } from './text.ts'

interface Props {
  readonly offers: readonly Completion[]
  readonly options: ReturnType<typeof useActiveOption>
  readonly onTake: (index: number) => void
}

/** Ways to go on from what is typed. */
export function Offers({ offers, options, onTake }: Props) {
  return (
    <div id={options.listId} role="listbox" aria-label={text.offers} className={styles.offers}>
      {offers.map(({ insert, label, detail }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys of all its options
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
        <div
          key={insert}
          role="option"
          {...options.option(index)}
          className={styles.offer}
          data-active={index === options.active || undefined}
          onPointerMove={() => options.setActive(index)}
          onClick={() => onTake(index)}
        >
          <code>{label}</code>
          <small>{detail}</small>
        </div>
      ))}
    </div>
  )
}
