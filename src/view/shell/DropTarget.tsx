import { useEffect, useState } from 'react'
import { compareFiles, openEntries, openFiles, openText } from '../../state/actions.ts'
import styles from './DropTarget.module.css'
import { text } from './text.ts'

/** Makes the whole page a place to drop files and text, and says so while something is held over it. */
export function DropTarget() {
  const over = useDrop()
  if (!over) return null
  return (
    <div className={styles.overlay}>
      <div className={styles.card}>
        <strong>{text.drop.title}</strong>
        <span>{text.drop.hint}</span>
      </div>
    </div>
  )
}

/** The task whose card, row or panel something is dropped on. */
function taskUnder(target: EventTarget | null): number | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-task]') : null
  return place ? Number(place.dataset.task) : null
}

function useDrop(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const holds = (event: DragEvent) =>
      event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false
    const enter = (event: DragEvent) => {
      if (!holds(event)) return
      depth++
      setOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const hold = (event: DragEvent) => {
      if (holds(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (event.defaultPrevented || !event.dataTransfer || !holds(event)) return
      event.preventDefault()
      const files = [...event.dataTransfer.files]
      // Asked for before anything is awaited: the entries are gone when the event is over.
      const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
      const task = taskUnder(event.target)
      if (files.length > 0 && task !== null) {
        compareFiles(task, files)
        return
      }
      const dropped = event.dataTransfer.getData('text/plain')
      if (entries.some(({ isDirectory }) => isDirectory)) openEntries(entries)
      else if (files.length > 0) openFiles(files)
      else if (dropped.trim() !== '') openText(dropped)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}
