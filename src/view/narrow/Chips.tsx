import { X } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import styles from './Chips.module.css'
import { text } from './text.ts'

export interface Chip {
  readonly id: string
  /** What is asked about, '' where the value says it all. */
  readonly property: string
  readonly value: string
  /** The same in the query language. */
  readonly written?: string
  /** Why it finds nothing, or more than it says. */
  readonly note?: string | undefined
  readonly remove: () => void
}

/** What the views are narrowed to, each taken away by a click, Enter or Delete; the focus then goes to the next. */
export function Chips({ chips }: { chips: readonly Chip[] }) {
  const list = useRef<HTMLUListElement>(null)
  if (chips.length === 0) return null
  const remove = (chip: Chip, at: number) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const next =
      buttons[at + 1] ?? buttons[at - 1] ?? list.current?.parentElement?.querySelector('[data-add]')
    ;(next as HTMLElement | null | undefined)?.focus()
    chip.remove()
  }
  const press = (event: KeyboardEvent, chip: Chip, at: number) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    remove(chip, at)
  }
  return (
    <ul ref={list} className={styles.chips} aria-label={text.chips}>
      {chips.map((chip, at) => {
        const { id, property, value, written, note } = chip
        const said = [property, value].filter(Boolean).join(' ')
        return (
          <li key={id}>
            <button
              type="button"
              className={styles.chip}
              data-noted={note !== undefined || undefined}
              title={[said, written, note].filter(Boolean).join('\n')}
              aria-label={[text.remove(said), note].filter(Boolean).join('. ')}
              onClick={() => remove(chip, at)}
              onKeyDown={(event) => press(event, chip, at)}
            >
              {property && <span className={styles.property}>{property}</span>}
              <span className={styles.value}>{value}</span>
              <X size={12} aria-hidden="true" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
