import { ReactFlowProvider } from '@xyflow/react'
import { useMemo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import type { Picture } from '../../state/scene.ts'
import { useStore } from '../use-store.ts'
import { Instead } from './Instead.tsx'
import { graphModel, placesOf } from './model.ts'
import { ModelContext } from './model-context.ts'
import { Stage } from './Stage.tsx'

/** The execution graph of what is open. */
export function GraphView() {
  const outline = useStore((state) => state.outline)
  const picture = useStore((state) => state.picture)
  if (!outline) return null
  if (!picture || picture.scene.boxes.length === 0) return <Instead />
  return <Graph outline={outline} picture={picture} />
}

function Graph({ outline, picture }: { outline: Outline; picture: Picture }) {
  const places = useMemo(() => placesOf(picture), [picture])
  const model = useMemo(() => graphModel(outline, picture, places), [outline, picture, places])
  return (
    <ReactFlowProvider>
      <ModelContext value={model}>
        <Stage model={model} />
      </ModelContext>
    </ReactFlowProvider>
  )
}
