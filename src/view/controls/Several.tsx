import { Children, useState } from 'react'
import { text } from '../text.ts'
import { Button } from './Button.tsx'

const portion = 100

/** The first of many things, and a button for more of them, where there are. */
export function useSeveral<T>(all: readonly T[], first: number) {
  const [most, setMost] = useState(first)
  const rest = all.length - most
  return {
    shown: all.slice(0, most),
    more: rest > 0 && (
      <Button kind="plain" onClick={() => setMost(most + portion)}>
        {text.more(Math.min(rest, portion))}
      </Button>
    ),
  }
}

/** The first of a list's items, and a button for more. */
export function Several({ items, first }: { items: readonly React.ReactNode[]; first: number }) {
  const { shown, more } = useSeveral(items, first)
  return (
    <>
      {Children.toArray(shown)}
      {more && <li>{more}</li>}
    </>
  )
}
