import { useMemo, useRef } from 'react'
import type { Outline, WorkflowOutline } from '../../analysis/outline.ts'
import { type CardChoice, cardsOf } from '../../state/cards.ts'

/** Until when cards stay in the order they had: until all is verified, or until the pointer has left them. */
export type SortsLater = 'verified' | 'left'

interface Cards {
  /** Workflows in the order of their cards. */
  readonly cards: Int32Array
  readonly sortsLater: SortsLater | null
}

interface Sorted {
  readonly revision: number
  readonly choice: CardChoice
  readonly by: readonly WorkflowOutline[]
}

/** The cards in the order chosen. What verifying finds moves none of them: they are sorted again when it has ended and the pointer is elsewhere. */
export function useCards(outline: Outline, shown: Int32Array, choice: CardChoice, pointed: boolean): Cards {
  const last = useRef<Sorted | null>(null)
  return useMemo(() => {
    const { revision, complete, workflows } = outline
    const before = last.current
    const stays = (!complete || pointed) && before?.revision === revision && before.choice === choice
    const sorted = stays ? before : { revision, choice, by: workflows }
    last.current = sorted
    const cards = cardsOf(outline, shown, choice, sorted.by)
    const differs =
      sorted.by !== workflows && cardsOf(outline, shown, choice).some((one, place) => one !== cards[place])
    return { cards, sortsLater: differs ? (complete ? 'left' : 'verified') : null }
  }, [outline, shown, choice, pointed])
}
