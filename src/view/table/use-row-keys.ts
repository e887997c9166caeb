import { useEffect, useRef } from 'react'
import { select } from '../../state/actions.ts'
import { fold } from '../../state/overview.ts'
import type { TreeRows } from './tree-rows.ts'

interface Options {
  readonly rows: TreeRows
  /** The row in the tab order. */
  readonly at: number
  /** Rows that fit the screen. */
  readonly page: number
  /** Puts the cursor on a workflow's row; null leaves it to the selection. */
  readonly set: (workflow: number | null) => void
}

/** Keys for rows, as a tree grid has them: up and down move and select, left and right fold, unfold and climb. The focus follows. */
export function useRowKeys({ rows, at, page, set }: Options) {
  const moved = useRef(false)
  const grid = useRef<HTMLDivElement>(null)
  const follow = () => {
    if (!moved.current) return
    const row = grid.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"]`)
    if (!row) return
    moved.current = false
    row.focus({ preventScroll: true })
  }
  useEffect(follow)

  const go = (wanted: number, how: 'chosen' | 'walked' = 'walked') => {
    const to = Math.min(rows.count - 1, Math.max(0, wanted))
    const { task, workflow } = rows.at(to)
    moved.current = true
    set(task === -1 ? workflow : null)
    if (task !== -1) select(task, how)
    if (to === at) follow()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (!target.matches('[aria-level]') || event.ctrlKey || event.metaKey || event.altKey) return
    const from = Number(target.getAttribute('aria-rowindex')) - 2
    const { workflow, task } = rows.at(from)
    const open = target.getAttribute('aria-expanded') === 'true'
    const toggle = (unfold: boolean) => {
      set(workflow)
      fold(workflow, unfold)
    }
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(from + 1),
      ArrowUp: () => go(from - 1),
      PageDown: () => go(from + page),
      PageUp: () => go(from - page),
      Home: () => go(0),
      End: () => go(rows.count - 1),
      ArrowRight: () => (task !== -1 ? undefined : open ? go(from + 1) : toggle(true)),
      ArrowLeft: () => (task !== -1 ? go(rows.rowOfWorkflow(workflow)) : toggle(false)),
      Enter: () => (task !== -1 ? go(from, 'chosen') : toggle(!open)),
      ' ': () => (task !== -1 ? go(from, 'chosen') : toggle(!open)),
    }
    const deed = deeds[event.key]
    if (!deed || rows.count === 0) return
    event.preventDefault()
    deed()
  }
  return { onKeyDown, ref: grid }
}
