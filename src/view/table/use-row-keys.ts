import { useEffect, useRef } from 'react'
import { select } from '../../state/actions.ts'

interface Options {
  readonly tasks: Int32Array
  /** Row of the selected task, -1 where it is not among them. */
  readonly at: number
  /** Rows that fit the screen. */
  readonly page: number
}

/** Arrow keys for rows: they move the selection, and the focus follows it. */
export function useRowKeys({ tasks, at, page }: Options) {
  const moved = useRef(false)
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"]`)?.focus({ preventScroll: true })
  }, [at])

  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest('[data-task]')
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: tasks.length - 1,
      Enter: Math.max(0, at),
      ' ': Math.max(0, at),
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const task = tasks[Math.min(tasks.length - 1, Math.max(0, next))]
    if (task === undefined) return
    moved.current = true
    select(task)
  }
  return { onKeyDown, ref: grid }
}
