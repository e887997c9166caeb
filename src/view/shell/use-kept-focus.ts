import { type FocusEvent, useLayoutEffect, useRef } from 'react'
import type { Message } from '../../state/state.ts'

/** When the message that has the focus goes, the focus moves on: to the message in its place, else the last, else to what lies beneath them. */
export function useKeptFocus(messages: readonly Message[]) {
  const list = useRef<HTMLElement>(null)
  const before = useRef(messages)
  const within = useRef<Message | null>(null)

  useLayoutEffect(() => {
    const [had, place] = [within.current, before.current.indexOf(within.current!)]
    before.current = messages
    if (had === null || messages.includes(had)) return
    within.current = null
    if (document.activeElement !== document.body) return
    const next = list.current?.children[Math.min(place, messages.length - 1)]
    const button = [...(next?.querySelectorAll('button') ?? [])].at(-1)
    ;(button ?? document.querySelector('main'))?.focus()
  }, [messages])

  return {
    ref: list,
    onFocus: ({ target }: FocusEvent) => {
      const at = [...(list.current?.children ?? [])].findIndex((child) => child.contains(target))
      within.current = messages[at] ?? null
    },
    /** With no other element to take it, the focus is lost, and not moved. */
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) within.current = null
    },
  }
}
