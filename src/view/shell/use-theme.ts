import { useLayoutEffect } from 'react'
import { useStore } from '../use-store.ts'
import { useMedia } from './use-media.ts'

/** Puts the theme in force on the page's root, where tokens.css looks for it. */
export function useTheme(): void {
  const theme = useStore((state) => state.theme)
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const inForce = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = inForce
  }, [inForce])
}
