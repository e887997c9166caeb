import { useEffect, useState } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { unfoldSelected } from '../../state/overview.ts'
import { useStore } from '../use-store.ts'
import type { TreeRows } from './tree-rows.ts'

/** The row that the keys move from: the selected task's, unless a workflow's own row has been gone to since. */
export function useCursor(outline: Outline, rows: TreeRows) {
  const selected = useStore((state) => state.selected)
  const [workflow, set] = useState<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection is a reason to unfold
  useEffect(() => {
    set(null)
    unfoldSelected()
  }, [selected])

  const gone = workflow === null ? -1 : rows.rowOfWorkflow(workflow)
  const task = selected === null ? -1 : rows.rowOfTask(selected)
  const parent = selected === null ? -1 : rows.rowOfWorkflow(outline.workflow[selected] ?? -1)
  const at = [gone, task, parent].find((row) => row >= 0) ?? -1
  return { at: Math.max(0, at), isChosen: at >= 0, set }
}
