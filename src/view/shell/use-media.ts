import { useSyncExternalStore } from 'react'

/** Below this width in pixels panels are sheets. */
export const narrowQuery = '(max-width: 899px)'
/** From this width on there is room for the task's panel even while no task is selected. */
export const wideQuery = '(min-width: 1680px)'

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
