import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { rowTops } from './row-tops.ts'

interface Options {
  readonly count: number
  /** Height in pixels of a row that was never measured. */
  readonly estimate: number
  /** Pixels of the scroller above row 0, and kept clear of it when a row is brought into view. */
  readonly above?: number
  /** When this changes, the rows are other rows: what was measured is forgotten. */
  readonly of: unknown
}

export interface VirtualRow {
  readonly index: number
  readonly top: number
}

const overscan = 320

/** Which rows of a long list to draw, for rows of one height (never measured) or of many (each given `measure` as its ref). */
export function useVirtual({ count, estimate, above = 0, of }: Options) {
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 800, version: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows need other tops, even of the same number
  const tops = useMemo(() => rowTops(count, estimate), [count, estimate, of])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => setView((last) => ({ ...last, top: element.scrollTop, height: element.clientHeight }))
    look()
    element.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [])

  const rowSizes = useMemo(() => {
    if (typeof ResizeObserver === 'undefined') return null
    return new ResizeObserver((entries) => {
      let shift = 0
      let changed = false
      const edge = (scroller.current?.scrollTop ?? 0) - above
      for (const { target } of entries) {
        const index = Number((target as HTMLElement).dataset.index)
        if (!target.isConnected || Number.isNaN(index)) continue
        const isAbove = tops.top(index) < edge
        const grown = tops.measured(index, (target as HTMLElement).offsetHeight)
        if (grown === 0) continue
        changed = true
        if (isAbove) shift += grown
      }
      if (shift !== 0 && scroller.current) scroller.current.scrollTop += shift
      if (changed) setView((last) => ({ ...last, version: last.version + 1 }))
    })
  }, [tops, above])
  useEffect(() => () => rowSizes?.disconnect(), [rowSizes])

  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return
      rowSizes?.observe(element)
      return () => rowSizes?.unobserve(element)
    },
    [rowSizes],
  )

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current
      if (!element || index < 0) return
      const top = tops.top(index)
      const bottom = tops.top(index + 1)
      if (top < element.scrollTop) element.scrollTop = top
      else if (bottom + above > element.scrollTop + element.clientHeight) {
        element.scrollTop = bottom + above - element.clientHeight
      }
    },
    [tops, above],
  )

  const first = tops.at(view.top - above - overscan)
  const last = tops.at(view.top - above + view.height + overscan)
  const rows: VirtualRow[] = []
  for (let index = first; index <= last && index < count; index++) rows.push({ index, top: tops.top(index) })
  return { scroller, rows, total: tops.top(count), topOf: tops.top, height: view.height, measure, reveal }
}
