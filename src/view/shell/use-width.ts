import { useState } from 'react'

/** A panel may be as much wider as the window is wider than most. */
const roomy = (least: number) => Math.round(least * Math.min(1.45, Math.max(1, window.innerWidth / 2300)))

/** A panel's width in pixels, kept after the tab closes; a browser that keeps nothing starts anew. */
export function useWidth(name: string, initial: number): [number, (width: number) => void] {
  const key = `ect-explorer:width:${name}`
  const [width, setWidth] = useState(() => stored(key) ?? roomy(initial))
  const change = (next: number) => {
    setWidth(next)
    try {
      localStorage.setItem(key, String(next))
    } catch {
      // Storage is off or full: the width lasts as long as the tab.
    }
  }
  return [width, change]
}

function stored(key: string): number | null {
  try {
    const width = Number(localStorage.getItem(key))
    return width >= 200 && width <= 1200 ? width : null
  } catch {
    return null
  }
}
