import { type RefObject, useLayoutEffect, useState } from 'react'

/** Inner width of an element in pixels, `first` until it is known. */
export function useElementWidth(ref: RefObject<HTMLElement | null>, first = 1200): number {
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const look = () => setWidth(element.clientWidth)
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [ref])
  return width
}
