import { ChevronDown, ChevronUp, Search as Glass, X } from 'lucide-react'
import { useDeferredValue, useEffect, useState } from 'react'
import { search, stepHit } from '../../state/browse.ts'
import { searchHits, searchProblems } from '../../state/select.ts'
import { Hidden } from '../controls/Hidden.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { text } from '../text.ts'
import { useStore } from '../use-store.ts'
import styles from './Search.module.css'

const id = 'search-tasks'

export function focusSearch(): void {
  const field = document.getElementById(id)
  if (field instanceof HTMLInputElement) field.select()
}

/** Finds tasks by their words; the views mark the hits, and Enter goes from one to the next. */
export function Search() {
  const query = useStore((state) => state.query)
  const [typed, setTyped] = useState(query)
  const words = useDeferredValue(typed)
  useEffect(() => search(words), [words])
  useEffect(() => setTyped(query), [query])
  const hits = useStore(searchHits)
  const at = useStore(({ selected }) => (selected === null ? 0 : hits.indexOf(selected) + 1))
  const [problem] = useStore(searchProblems)
  const searching = query.trim() !== ''

  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') stepHit(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && typed !== '') setTyped('')
    else if (event.key === 'Escape') (event.target as HTMLElement).blur()
    else return
    event.preventDefault()
  }

  return (
    <search className={styles.search} data-searching={searching}>
      <Glass size={14} aria-hidden="true" className={styles.glass} />
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={text.search.label}
        placeholder={text.search.placeholder}
        aria-describedby="search-problem"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
      />
      {searching ? (
        <>
          <span className={styles.count}>
            <span aria-hidden="true">{text.search.count(at, hits.length)}</span>
            <span role="status">
              <Hidden>{text.search.spoken(hits.length)}</Hidden>
            </span>
          </span>
          <IconButton label={text.search.previous} disabled={hits.length === 0} onPress={() => stepHit(-1)}>
            <ChevronUp size={14} aria-hidden="true" />
          </IconButton>
          <IconButton label={text.search.next} disabled={hits.length === 0} onPress={() => stepHit(1)}>
            <ChevronDown size={14} aria-hidden="true" />
          </IconButton>
          <IconButton label={text.search.clear} onPress={() => setTyped('')}>
            <X size={14} aria-hidden="true" />
          </IconButton>
        </>
      ) : (
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      )}
      {problem && (
        <p id="search-problem" className={styles.problem}>
          {problem.sentence}
        </p>
      )}
    </search>
  )
}
