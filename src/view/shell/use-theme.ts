import { useLayoutEffect } from 'react'
import { useStore } from '../use-store.ts'
import { useMedia } from './use-media.ts'

/** Puts the theme in force on the page's root, where tokens.css looks for it; paper is light. */
export function useTheme(): void {
  const theme = useStore((state) => state.theme)
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const printing = useMedia('print')
  const chosen = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme
  const inForce = printing ? 'light' : chosen
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = inForce
  }, [inForce])
}
