import { useEffect, useRef, useState } from 'react'

const pause = 5000

/** The words for a live region: while busy they change at most every five seconds, then at once. */
export function useSpoken(words: string, busy: boolean): string {
  const [spoken, setSpoken] = useState(words)
  const last = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const say = () => {
      if (words !== '') last.current = performance.now()
      setSpoken(words)
    }
    const wait = busy ? last.current + pause - performance.now() : 0
    if (wait <= 0) return say()
    const timer = setTimeout(say, wait)
    return () => clearTimeout(timer)
  }, [words, busy])
  return spoken
}
