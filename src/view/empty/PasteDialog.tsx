import { useState } from 'react'
import { openText } from '../../state/actions.ts'
import { showDialog } from '../../state/browse.ts'
import { Button } from '../controls/Button.tsx'
import { Modal } from '../controls/Modal.tsx'
import { text } from '../text.ts'
import styles from './dialogs.module.css'

export default function PasteDialog() {
  const [pasted, setPasted] = useState('')
  const open = () => {
    showDialog(null)
    void openText(pasted)
  }
  return (
    <Modal title={text.paste.title} onClose={() => showDialog(null)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          open()
        }}
      >
        <label htmlFor="pasted">{text.paste.label}</label>
        <textarea
          id="pasted"
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to paste into this field
          autoFocus
          rows={12}
          spellCheck={false}
          autoComplete="off"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <div className={styles.row}>
          <span className={styles.hint}>{text.paste.hint}</span>
          <Button kind="main" type="submit" disabled={pasted.trim() === ''}>
            {text.paste.open}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
