import { useState } from 'react'
import { openText } from '../../state/actions.ts'
import { showDialog } from '../../state/browse.ts'
import { Button } from '../controls/Button.tsx'
import { TextArea } from '../controls/Field.tsx'
import { Modal } from '../controls/Modal.tsx'
import styles from './dialogs.module.css'
import { text } from './text.ts'

export default function PasteDialog() {
  const [pasted, setPasted] = useState('')
  const open = () => {
    showDialog(null)
    void openText(pasted)
  }
  return (
    <Modal title={text.pasteDialog.title} onClose={() => showDialog(null)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          open()
        }}
      >
        <label htmlFor="pasted">{text.pasteDialog.label}</label>
        <TextArea
          code
          id="pasted"
          autoFocus
          rows={12}
          spellCheck={false}
          autoComplete="off"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <div className={styles.row}>
          <span className={styles.hint}>{text.pasteDialog.hint}</span>
          <Button kind="main" type="submit" disabled={pasted.trim() === ''}>
            {text.pasteDialog.open}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
