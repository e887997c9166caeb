import { ChevronDown, ChevronUp, Search as Glass, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { search, stepHit } from '../../state/browse.ts'
import { warmSearch } from '../../state/look-up-words.ts'
import { narrowToQuery } from '../../state/narrow.ts'
import { isLooking, searchedWords, searchHits, searchProblems, searchTerms } from '../../state/search-hits.ts'
import { store } from '../../state/state.ts'
import { Hidden } from '../controls/Hidden.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useActiveOption } from '../controls/use-active-option.ts'
import { useStore } from '../use-store.ts'
import { searchFieldId } from './focus-search.ts'
import { HitPlace } from './HitPlace.tsx'
import { Offers } from './Offers.tsx'
import styles from './Search.module.css'
import { Keys, SearchSheet, Tips } from './SearchSheet.tsx'
import { text } from './text.ts'
import { taken, useCompletion } from './use-completion.ts'
import { usePlace } from './use-place.ts'
import { useTyped } from './use-typed.ts'

/** Finds tasks by their words; the views mark the hits, and Enter goes from one to the next. */
export function Search() {
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useTyped()
  const [cursor, setCursor] = useState(0)
  const [within, setWithin] = useState(false)
  const { offers, setAsked } = useCompletion(typed, cursor)
  const options = useActiveOption(offers.length, offers)
  const hits = useStore(searchHits)
  const selected = useStore((state) => state.selected)
  const stepped = useStore((state) => state.selected !== null && state.hit === state.selected)
  const problems = useStore(searchProblems)
  const terms = useStore(searchTerms)
  const words = useStore(searchedWords)
  const pending = useStore(isLooking)
  const searching = useStore((state) => state.query.trim() !== '')
  const isUpToDate = useStore((state) => state.query === typed)
  const at = selected === null ? 0 : hits.indexOf(selected) + 1
  const shown = searching && at > 0 && (within || stepped) ? selected : null
  const place = usePlace(shown, words)

  const cursorTo = useRef<number | null>(null)
  useEffect(() => {
    if (cursorTo.current === null) return
    field.current?.setSelectionRange(cursorTo.current, cursorTo.current)
    cursorTo.current = null
  })
  const take = (index: number) => {
    const offer = offers[index]
    if (!offer) return
    const next = taken(typed, offer)
    setTyped(next.text)
    setCursor(next.cursor)
    cursorTo.current = next.cursor
    setAsked(next.goesOn ? 'arrow' : 'no')
    field.current?.focus()
  }

  /** By what is typed, even where the search has not caught up with it; the sheet makes way for what that shows. */
  const narrow = () => {
    search(typed)
    narrowToQuery()
    const { query } = store.getState()
    setTyped(query)
    field.current?.focus()
    setWithin(query !== '')
  }

  const keys: Readonly<Record<string, (event: React.KeyboardEvent) => boolean>> = {
    Enter: ({ ctrlKey, metaKey, shiftKey }) => {
      if (ctrlKey || metaKey) narrow()
      else if (options.active !== -1) take(options.active)
      else {
        search(typed)
        stepHit(shiftKey ? -1 : 1)
      }
      setAsked((last) => (options.active !== -1 && !ctrlKey && !metaKey ? last : 'no'))
      return true
    },
    Tab: ({ shiftKey }) => {
      const goesOn = offers.findIndex(
        ({ insert, from, to }) => to > from && insert.startsWith(typed.slice(from, to)),
      )
      const index = options.active !== -1 ? options.active : goesOn
      if (shiftKey || index === -1) return false
      take(index)
      return true
    },
    ArrowDown: () => {
      setWithin(true)
      if (offers.length === 0) setAsked('arrow')
      options.move(1)
      return true
    },
    ArrowUp: () => {
      options.move(-1)
      return offers.length > 0
    },
    Escape: () => {
      if (offers.length > 0) setAsked('no')
      else if (typed !== '') setTyped('')
      else field.current?.blur()
      return true
    },
  }

  return (
    <search
      className={styles.search}
      data-searching={searching}
      aria-busy={pending || !isUpToDate}
      onPointerEnter={warmSearch}
      onFocus={() => setWithin(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return
        setWithin(false)
        setAsked('no')
      }}
    >
      <Glass size={14} aria-hidden="true" className={styles.glass} />
      <input
        ref={field}
        id={searchFieldId}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={text.label}
        placeholder={text.placeholder}
        aria-describedby={problems.length > 0 ? 'search-problem' : 'search-help'}
        value={typed}
        {...options.field}
        onFocus={warmSearch}
        onChange={({ target }) => {
          setTyped(target.value)
          setCursor(target.selectionStart ?? target.value.length)
          setAsked('typing')
          setWithin(true)
        }}
        onPointerDown={() => setWithin(true)}
        onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart ?? 0)}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && keys[event.key]?.(event)) event.preventDefault()
        }}
      />
      <Hidden>
        <span id="search-help">{text.help}</span>
      </Hidden>
      {searching ? (
        <>
          <span className={styles.count} aria-hidden="true">
            {text.count(at, hits.length)}
            {pending && text.pending}
          </span>
          <IconButton label={text.previous} disabled={hits.length === 0} onPress={() => stepHit(-1)}>
            <ChevronUp size={14} aria-hidden="true" />
          </IconButton>
          <IconButton label={text.next} disabled={hits.length === 0} onPress={() => stepHit(1)}>
            <ChevronDown size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={text.clear}
            onPress={() => {
              setTyped('')
              search('')
              field.current?.focus()
            }}
          >
            <X size={14} aria-hidden="true" />
          </IconButton>
        </>
      ) : (
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      )}
      {(within || shown !== null) && (
        <SearchSheet
          typed={typed}
          problems={offers.length > 0 ? [] : problems}
          terms={terms}
          none={searching && !pending && terms.length > 0 && hits.length === 0}
        >
          {shown !== null && <HitPlace task={shown} place={place} at={at} count={hits.length} />}
          {offers.length > 0 && <Offers offers={offers} options={options} onTake={take} />}
          {within && typed === '' && offers.length === 0 && <Tips />}
          {within && (hits.length > 0 || (searching && pending)) && (
            <Keys hits={hits.length} onNarrow={narrow} />
          )}
        </SearchSheet>
      )}
    </search>
  )
}
