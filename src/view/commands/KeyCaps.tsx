import styles from './KeyCaps.module.css'
import { keyCaps } from './keys.ts'

/** A shortcut as it stands on the keyboard. */
export function KeyCaps({ name }: { readonly name: string }) {
  return (
    <span className={styles.keys}>
      {keyCaps(name).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
