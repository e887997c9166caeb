import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { search } from '../../state/browse.ts'
import { useStore } from '../use-store.ts'

/** The text of the search field, which is shown at once; the search follows when the page has drawn it. */
export function useTyped(): [string, (text: string) => void] {
  const query = useStore((state) => state.query)
  const [typed, setTyped] = useState(query)
  const words = useDeferredValue(typed)
  const sent = useRef(query)
  useEffect(() => {
    // Words that were typed on since come too late: Enter may have searched for what stands there now.
    if (words !== typed) return
    sent.current = words
    search(words)
  }, [typed, words])
  useEffect(() => {
    if (query === sent.current) return
    sent.current = query
    setTyped(query)
  }, [query])
  return [typed, setTyped]
}
