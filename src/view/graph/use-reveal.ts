import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import { wordsFrom } from '../canvas/looks.ts'
import { useStore } from '../use-store.ts'
import { refitted } from './first-view.ts'
import { type GraphModel, rectOf } from './model.ts'
import { inSight, revealing } from './reveal.ts'
import { type Camera, revealZoom, type SelectingHow } from './use-camera.ts'

/**
 * Brings a task into sight that was selected elsewhere or walked to, and keeps it there when the pane gets smaller; what was
 * clicked is in sight already. A graph that is all in sight stays so.
 */
export function useReveal(
  model: GraphModel,
  camera: Camera,
  active: number,
  placed: boolean,
  how: RefObject<SelectingHow | null>,
): void {
  const flow = useStoreApi()
  const selected = useStore((state) => state.selected)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection is a reason to move
  useEffect(() => {
    const by = how.current
    how.current = null
    if (!placed || active === -1 || by === 'click') return
    const now = camera.now()
    const zoom = by === 'walk' || now.zoom >= wordsFrom ? now.zoom : revealZoom
    const to = revealing(rectOf(model, active), now, camera.pane(), zoom)
    if (to !== now) camera.move(to)
  }, [selected])

  useEffect(() => {
    return flow.subscribe((state, before) => {
      if (state.width === before.width && state.height === before.height) return
      if (before.width === 0 || before.height === 0) return
      const now = camera.now()
      const all = refitted(model, now, before, state)
      if (all) return camera.move(all, 'at once')
      if (active === -1) return
      const rect = rectOf(model, active)
      if (!inSight(rect, now, before)) return
      const to = revealing(rect, now, state, now.zoom)
      if (to !== now) camera.move(to, 'at once')
    })
  }, [flow, model, camera, active])
}
