import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { onCameraDeed } from '../../state/camera.ts'
import { openGroup } from '../../state/collapse.ts'
import { endPath } from '../../state/focus-on.ts'
import { closedGroupOf } from '../../state/groups.ts'
import { store } from '../../state/state.ts'
import { type WalkDirection, walk } from '../../state/walk.ts'
import type { TokenId } from '../../tokens/token.ts'
import { useStore } from '../use-store.ts'
import type { Camera, SelectingHow } from './use-camera.ts'

const steps: Readonly<Record<'right' | 'down', Readonly<Record<string, WalkDirection>>>> = {
  right: {
    ArrowLeft: 'predecessor',
    ArrowRight: 'successor',
    ArrowUp: 'previous-sibling',
    ArrowDown: 'next-sibling',
  },
  down: {
    ArrowUp: 'predecessor',
    ArrowDown: 'successor',
    ArrowLeft: 'previous-sibling',
    ArrowRight: 'next-sibling',
  },
}

const zoomStep = 1.3

/** What keys do while the graph has the focus: arrows walk as the edges are drawn. The palette and F reach the camera from anywhere. */
export function useKeys(
  camera: Camera,
  selecting: (by: SelectingHow, deed: () => void) => void,
  anchor: RefObject<TokenId | null>,
): (event: KeyboardEvent) => void {
  const direction = useStore((state) => state.direction)

  useEffect(
    () =>
      onCameraDeed((deed) => {
        if (deed === 'centre') camera.centreSelected()
        else if (deed === 'fit') camera.fit()
        else camera.zoomBy(deed === 'zoom-in' ? zoomStep : 1 / zoomStep)
      }),
    [camera],
  )

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[direction][event.key]
    if (step) selecting('walk', () => walk(step))
    else if (event.key === 'Enter' || event.key === ' ') void (openItsGroup(anchor) || takeTask())
    else if (event.key === '+' || event.key === '=') camera.zoomBy(zoomStep)
    else if (event.key === '-') camera.zoomBy(1 / zoomStep)
    else if (event.key === '0') camera.fit()
    else return
    event.preventDefault()
  }
}

/** Opens the group that the selected task stands in, unless a path waits for its end. */
function openItsGroup(anchor: RefObject<TokenId | null>): boolean {
  const state = store.getState()
  const group = closedGroupOf(state, state.selected)
  if (!group || state.pathFrom !== null) return false
  anchor.current = state.selected
  openGroup(group.id)
  return true
}

/** Ends a path at the selected task while one waits for its end; else moves the focus to the task's panel. */
export function takeTask(): void {
  const { pathFrom, selected } = store.getState()
  if (pathFrom !== null && selected !== null) endPath(selected)
  else document.querySelector<HTMLElement>('[data-part="task"]')?.focus()
}
