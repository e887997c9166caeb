import { useStoreApi } from '@xyflow/react'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { Box } from '../../state/scene.ts'
import { type GraphModel, rectOf } from './model.ts'
import type { Camera } from './use-camera.ts'
import type { Hover } from './use-hover.ts'
import { useLongPress } from './use-long-press.ts'

/** What there is something to do with; of a missing task there is nothing. */
export type CardBox = Exclude<Box, { readonly kind: 'ghost' }>

/** The card that a menu was asked for, and where in the pane it unfolds. */
export interface AskedMenu {
  readonly box: CardBox
  readonly x: number
  readonly y: number
}

/** Asks for the menu of a task or group: by the right button, a long press, the Menu key or Shift+F10. `active` is the selected task's box. */
export function useCardMenu(model: GraphModel, camera: Camera, hover: Hover, cards: boolean, active: number) {
  const flow = useStoreApi()
  const [asked, setAsked] = useState<AskedMenu | null>(null)

  const askAt = (event: MouseEvent): boolean => {
    const box = model.picture.scene.boxes[hover.boxAt(event, cards)]
    if (!box || box.kind === 'ghost') return false
    const pane = flow.getState().domNode?.getBoundingClientRect()
    hover.leave()
    setAsked({ box, x: event.clientX - (pane?.left ?? 0), y: event.clientY - (pane?.top ?? 0) })
    return true
  }
  const askForActive = (): boolean => {
    const box = model.picture.scene.boxes[active]
    if (!box || box.kind === 'ghost') return false
    const { left, top, bottom } = rectOf(model, active)
    const { x, y, zoom } = camera.now()
    const { width, height } = camera.pane()
    const within = (place: number, most: number) => Math.max(0, Math.min(most, place))
    setAsked({
      box,
      x: within(x + zoom * (left + 16), width),
      y: within(y + zoom * (bottom - (bottom - top) / 4), height),
    })
    return true
  }
  const press = useLongPress((event) => void askAt(event))

  return {
    asked,
    close: () => setAsked(null),
    onContextMenu: (event: MouseEvent) => {
      if (askAt(event)) event.preventDefault()
    },
    /** Whether the key asked for the menu. */
    byKey: (event: KeyboardEvent): boolean => {
      const asks = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
      if (!asks || !askForActive()) return false
      event.preventDefault()
      return true
    },
    press,
  }
}
