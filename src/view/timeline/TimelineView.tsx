import type { Outline } from '../../analysis/outline.ts'
import { Empty } from '../controls/Empty.tsx'
import { useStore } from '../use-store.ts'
import { Timeline } from './Timeline.tsx'
import { text } from './text.ts'

/** What is open as time: when each agent issued what, and which order the tokens claim. */
export function TimelineView() {
  const outline = useStore((state) => state.outline)
  const workflow = useStore((state) => state.workflow)
  if (!outline) return null
  const of = tasksOf(outline, workflow)
  if (of.length === 0) return <Empty>{text.empty}</Empty>
  return <Timeline key={`${outline.revision} ${workflow}`} outline={outline} of={of} />
}

/** The tasks of the workflow chosen, or all. */
function tasksOf(outline: Outline, workflow: number | null): Int32Array {
  return (workflow === null ? outline.order : outline.workflows[workflow]?.tasks) ?? outline.order
}
