import { useStore as useFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { tasksIn } from '../../state/scene.ts'
import type { TokenId } from '../../tokens/token.ts'
import { boxAt } from '../canvas/hit.ts'
import { type Viewport, visibleRect } from '../canvas/rect.ts'
import { useStore } from '../use-store.ts'
import { firstView } from './first-view.ts'
import { type GraphModel, rectOf } from './model.ts'
import type { Camera } from './use-camera.ts'
import { viewportOf } from './use-window.ts'

/** Where each picture was left, so that coming back from another view finds it there. */
const left = new WeakMap<object, Viewport>()

interface Placing {
  /** Whether the first viewport is set; before, nothing should be seen. */
  readonly placed: boolean
  /** To be told that the user moved the graph: from then on it stays where it is. */
  readonly touched: () => void
}

/** Opens each picture where it was left, or where there is most to see; again once findings are known, unless the user has moved it. */
export function usePlacing(
  model: GraphModel,
  camera: Camera,
  active: number,
  anchor: RefObject<TokenId | null>,
): Placing {
  const flow = useStoreApi()
  const ready = useFlow((state) => state.width > 0 && state.height > 0 && state.panZoom !== null)
  const direction = useStore((state) => state.direction)
  const collapse = useStore((state) => state.collapse)
  const subject = `${direction} ${collapse} ${choiceOf(model)}`
  const [placed, setPlaced] = useState(false)
  const movedSubject = useRef<string | null>(null)
  const before = useRef<GraphModel | null>(null)
  const { layout } = model.picture
  const { complete } = model.outline

  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture is placed once, whatever is selected later
  useLayoutEffect(() => {
    if (!ready) return
    const known = left.get(layout)
    const moved = movedSubject.current === subject
    const held = anchor.current ?? (moved ? inTheMiddle(before.current, model, camera) : null)
    const kept = keeping(held, before.current, model, camera.now())
    anchor.current = null
    before.current = model
    if (known) camera.move(known, 'at once')
    else if (kept) camera.move(kept, 'at once')
    else if (!moved) camera.move(firstView(model, active, camera.pane()), 'at once')
    setPlaced(true)
  }, [ready, layout])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only that the findings are known is news
  useEffect(() => {
    if (!placed || !complete || movedSubject.current === subject) return
    camera.move(firstView(model, active, camera.pane()))
  }, [complete])

  useLayoutEffect(() => {
    const follow = () => {
      if (placed) left.set(layout, viewportOf(flow.getState().transform))
    }
    follow()
    return flow.subscribe(follow)
  }, [flow, layout, placed])

  const touched = useCallback(() => {
    movedSubject.current = subject
  }, [subject])
  return { placed, touched }
}

/** The viewport in which a task of the next picture stands on the screen where it stood in the last. */
function keeping(
  task: TokenId | null,
  last: GraphModel | null,
  next: GraphModel,
  { x, y, zoom }: Viewport,
): Viewport | null {
  const from = last?.picture.scene.boxOf[task ?? -1] ?? -1
  const to = next.picture.scene.boxOf[task ?? -1] ?? -1
  if (!last || from === -1 || to === -1) return null
  const [was, is] = [rectOf(last, from), rectOf(next, to)]
  return { x: x + (was.left - is.left) * zoom, y: y + (was.top - is.top) * zoom, zoom }
}

/** A task near the middle of the pane, to hold on to where groups were opened or closed by other means than a click. */
function inTheMiddle(last: GraphModel | null, next: GraphModel, camera: Camera): TokenId | null {
  if (!last || last.picture.scene.groups !== next.picture.scene.groups) return null
  if (next.picture.scene.groups.length === 0) return null
  const sight = visibleRect(camera.now(), camera.pane())
  const [x, y] = [(sight.left + sight.right) / 2, (sight.top + sight.bottom) / 2]
  const reach = (sight.right - sight.left) / 2
  const box = boxAt(last, x, y, reach)
  return tasksIn(last.picture.scene.boxes[box])[0] ?? null
}

/** Tells one choice of tasks from another; all tasks stay one choice, however many they become. */
function choiceOf({ outline, picture }: GraphModel): string {
  const { tasks } = picture.scene
  return tasks.length === outline.counts.tasks ? 'all' : `${tasks.length} ${tasks[0]} ${tasks.at(-1)}`
}
