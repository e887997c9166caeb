import { useMemo } from 'react'
import { shownTasks } from '../../state/shown.ts'
import { timeSpan } from '../../state/time-span.ts'
import { useStore } from '../use-store.ts'
import type { Chronology } from './chronology.ts'

/** By place: 1 where it is within the span of time that is narrowed to; null where there is none. */
export function useFits({ tasks, placeOf }: Chronology): Uint8Array | null {
  const within = useStore((state) => (timeSpan(state) ? shownTasks(state) : null))
  return useMemo(() => {
    if (!within) return null
    const fits = new Uint8Array(tasks.length)
    for (let i = 0; i < within.length; i++) {
      const place = placeOf[within[i]!] ?? -1
      if (place !== -1) fits[place] = 1
    }
    return fits
  }, [tasks, placeOf, within])
}
