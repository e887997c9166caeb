import { Waypoints } from 'lucide-react'
import { useMemo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { type CardKind, type CardSorting, cardKinds, cardSortings, isOfKind } from '../../state/cards.ts'
import { chooseCards, setTogether } from '../../state/overview.ts'
import { canDrawTogether } from '../../state/together.ts'
import { Button } from '../controls/Button.tsx'
import { Input, Select } from '../controls/Field.tsx'
import { Segmented } from '../controls/Segmented.tsx'
import { Strip } from '../controls/Strip.tsx'
import { WideWords } from '../controls/WideWords.tsx'
import { useStore } from '../use-store.ts'
import styles from './Toolbar.module.css'
import { text } from './text.ts'
import type { SortsLater } from './use-cards.ts'

interface Props {
  readonly outline: Outline
  /** By workflow: how many of its tasks are shown. */
  readonly shown: Int32Array
  readonly cards: number
  /** What the cards wait for to be sorted again, if their order is not the one chosen. */
  readonly sortsLater: SortsLater | null
}

/** Which cards are shown, in which order, and the way to one picture of all. */
export function Toolbar({ outline, shown, cards, sortsLater }: Props) {
  const { kind, sorting, wid } = useStore((state) => state.cards)
  const together = useStore(canDrawTogether)
  const counts = useMemo(() => {
    const ofKind = (kind: CardKind) =>
      outline.workflows.filter((workflow, at) => shown[at]! > 0 && isOfKind(workflow, kind)).length
    return Object.fromEntries(cardKinds.map((kind) => [kind, ofKind(kind)])) as Record<CardKind, number>
  }, [outline, shown])
  return (
    <Strip as="fieldset" className={styles.bar} aria-label={text.tools}>
      <p className={styles.facts} role="status">
        <WideWords>
          {text.showing(cards, outline.workflows.length)}
          {sortsLater && ` · ${text.sortsLater[sortsLater]}`}
        </WideWords>
      </p>
      <Segmented
        label={text.kind}
        choices={cardKinds}
        names={text.kinds}
        counts={counts}
        chosen={kind}
        onChoose={(kind) => chooseCards({ kind })}
      />
      <Input
        type="search"
        className={styles.find}
        aria-label={text.find}
        placeholder={text.findHint}
        value={wid}
        onChange={(event) => chooseCards({ wid: event.target.value })}
      />
      <label className={styles.sort}>
        {text.sort}
        <Select
          value={sorting}
          onChange={(event) => chooseCards({ sorting: event.target.value as CardSorting })}
        >
          {cardSortings.map((one) => (
            <option key={one} value={one}>
              {text.sortings[one]}
            </option>
          ))}
        </Select>
      </label>
      {together && (
        <Button onClick={() => setTogether(true)}>
          <Waypoints size={14} aria-hidden="true" />
          <WideWords>{text.together}</WideWords>
        </Button>
      )}
    </Strip>
  )
}
