import { openFiles } from '../../state/actions.ts'
import { text } from '../text.ts'
import styles from './FileInput.module.css'

const id = 'open-files'

/** Asks the browser for files; what is chosen is told apart by content. */
export function pickFiles(): void {
  document.getElementById(id)?.click()
}

/** Always present, for scripts and for the buttons that click it. */
export function FileInput() {
  return (
    <input
      id={id}
      type="file"
      multiple
      tabIndex={-1}
      aria-label={text.openFiles}
      className={styles.input}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])]
        event.target.value = ''
        if (files.length > 0) openFiles(files)
      }}
    />
  )
}
