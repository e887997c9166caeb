import { setCollapseIdle } from '../../state/actions.ts'
import { shownAtAnyTime } from '../../state/shown.ts'
import { NothingShown } from '../narrow/NothingShown.tsx'
import { useStore } from '../use-store.ts'
import { Timeline } from './Timeline.tsx'

/** What is open as time: when each agent issued what, and which order the tokens claim. */
export function TimelineView() {
  const outline = useStore((state) => state.outline)
  const of = useStore(shownAtAnyTime)
  const collapse = useStore((state) => state.collapseIdle)
  if (!outline) return null
  if (of.length === 0) return <NothingShown />
  return (
    <Timeline
      key={outline.revision}
      outline={outline}
      of={of}
      collapse={collapse}
      onCollapse={setCollapseIdle}
    />
  )
}
