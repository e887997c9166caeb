import { useSyncExternalStore } from 'react'

/** Below this width in pixels panels are sheets. */
export const narrowQuery = '(max-width: 899px)'
export const wideQuery = '(min-width: 1200px)'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}
