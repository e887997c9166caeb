import { ChevronUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { store } from '../../state/state.ts'
import { Modal } from '../controls/Modal.tsx'
import { TaskLine } from '../task/TaskLine.tsx'
import { TaskPanel } from '../task/TaskPanel.tsx'
import { text } from '../task/text.ts'
import { useStore } from '../use-store.ts'
import styles from './Peek.module.css'

/** The selected task where there is little room: a line, and on demand a sheet. */
export function Peek() {
  const selected = useStore((state) => state.selected)
  const [open, setOpen] = useState(false)
  useEffect(
    () =>
      store.subscribe((state, last) => {
        if (state.narrowing !== last.narrowing || state.pathFrom !== last.pathFrom) setOpen(false)
      }),
    [],
  )
  if (selected === null) return null
  return (
    <>
      <button type="button" className={styles.peek} onClick={() => setOpen(true)}>
        <TaskLine task={selected} />
        <span className={styles.more}>
          {text.task.details}
          <ChevronUp size={14} aria-hidden="true" />
        </span>
      </button>
      {open && (
        <Modal manner="sheet" title={text.task.name} onClose={() => setOpen(false)}>
          <TaskPanel inSheet />
        </Modal>
      )}
    </>
  )
}
