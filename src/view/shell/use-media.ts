import { useSyncExternalStore } from 'react'

/** Below this width in pixels panels are sheets; paper is no small screen. */
export const narrowQuery = 'screen and (max-width: 899px)'
/** From this width on there is room for the task's panel even while no task is selected. */
export const wideQuery = 'screen and (min-width: 1680px)'

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
