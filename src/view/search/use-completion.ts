import { useMemo, useState } from 'react'
import { type Completion, complete } from '../../search/complete.ts'
import { store } from '../../state/state.ts'

const none: readonly Completion[] = []

/** Ways to go on from what is typed, while they are asked for: by typing, or by the arrow down. */
export function useCompletion(typed: string, cursor: number) {
  const [asked, setAsked] = useState<'no' | 'typing' | 'arrow'>('no')
  const offers = useMemo(() => {
    const { outline } = store.getState()
    if (asked === 'no' || !outline || (asked === 'typing' && typed === '')) return none
    const fresh = complete(typed, cursor, outline).filter(
      ({ insert, from, to }) => insert !== typed.slice(from, to),
    )
    return fresh.length === 0 ? none : fresh
  }, [asked, typed, cursor])
  return { offers, asked, setAsked }
}

/** The text with an offer taken, and where the cursor stands then: after a field's colon for its value, else beyond a space. */
export function taken(typed: string, { insert, from, to }: Completion) {
  const goesOn = insert.endsWith(':')
  const after = typed.slice(to)
  const space = goesOn || after.startsWith(' ') ? '' : ' '
  return {
    text: typed.slice(0, from) + insert + space + after,
    cursor: from + insert.length + (goesOn ? 0 : 1),
    goesOn,
  }
}
