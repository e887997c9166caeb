import { openFiles, openFolder } from '../../state/actions.ts'
import styles from './FileInput.module.css'
import { text } from './text.ts'

const id = 'open-files'
const folderId = 'open-folder'
/** React’s types do not know it; every browser does. */
const asFolder = { webkitdirectory: '' }

/** Asks the browser for files; what is chosen is told apart by content. */
export function pickFiles(): void {
  document.getElementById(id)?.click()
}

/** Asks the browser for a folder, all of which is opened. */
export function pickFolder(): void {
  document.getElementById(folderId)?.click()
}

/** Always present, for scripts and for the buttons that click it. */
export function FileInput() {
  return (
    <>
      <input
        id={id}
        type="file"
        multiple
        tabIndex={-1}
        aria-label={text.openFiles}
        className={styles.input}
        onChange={chosen(openFiles)}
      />
      <input
        id={folderId}
        type="file"
        {...asFolder}
        tabIndex={-1}
        aria-label={text.openFolder}
        className={styles.input}
        onChange={chosen(openFolder)}
      />
    </>
  )
}

/** Empties the input, so that the same file can be chosen again. */
const chosen =
  (open: (files: readonly File[]) => unknown) =>
  ({ target }: React.ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    target.value = ''
    if (files.length > 0) open(files)
  }
