import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { select } from '../../state/actions.ts'
import { onCameraDeed } from '../../state/camera.ts'
import { store } from '../../state/state.ts'
import { type WalkDirection, walk } from '../../state/walk.ts'
import { takeTask } from '../graph/use-keys.ts'
import type { Chronology } from './chronology.ts'
import type { Camera } from './use-camera.ts'

const steps: Readonly<Record<string, WalkDirection>> = {
  ArrowLeft: 'predecessor',
  ArrowRight: 'successor',
  ArrowUp: 'previous-sibling',
  ArrowDown: 'next-sibling',
}

const zoomStep = 1.5

/** Directions along time; of what is in sight, a fifth at a time. */
const along: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** What keys do while the timeline has the focus. The palette and F reach the camera from anywhere. */
export function useKeys(
  camera: Camera,
  { tasks, placeOf }: Chronology,
  selected: RefObject<number>,
): (event: KeyboardEvent) => void {
  useEffect(
    () =>
      onCameraDeed((deed) => {
        if (deed === 'fit') camera.fit()
        else if (deed !== 'centre') camera.zoomBy(deed === 'zoom-in' ? zoomStep : 1 / zoomStep)
        else if (selected.current !== -1) camera.reveal(selected.current, 'centred')
      }),
    [camera, selected],
  )

  /** The task some places on in time; from nothing, the first or last. */
  const toPlace = (place: number) => {
    const task = tasks[Math.min(tasks.length - 1, Math.max(0, place))]
    if (task !== undefined) select(task, 'walked')
  }
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = placeOf[store.getState().selected ?? -1] ?? -1
    const step = steps[event.key]
    const way = event.shiftKey ? along[event.key] : undefined
    if (way !== undefined) camera.moveAlong(way / 5)
    else if (step && at === -1) toPlace(0)
    else if (step) walk(step)
    else if (event.key === 'Home') toPlace(0)
    else if (event.key === 'End') toPlace(tasks.length - 1)
    else if (event.key === 'PageDown') toPlace(at + 1)
    else if (event.key === 'PageUp') toPlace(at - 1)
    else if (event.key === 'Enter' || event.key === ' ') takeTask()
    else if (event.key === '+' || event.key === '=') camera.zoomBy(zoomStep)
    else if (event.key === '-') camera.zoomBy(1 / zoomStep)
    else if (event.key === '0') camera.fit()
    else return
    event.preventDefault()
  }
}
