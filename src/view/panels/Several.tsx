import { Children, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { text } from '../text.ts'

const portion = 100

/** The first of a list's items, and a button for more. */
export function Several({ items, first }: { items: readonly React.ReactNode[]; first: number }) {
  const [shown, setShown] = useState(first)
  const rest = items.length - shown
  return (
    <>
      {Children.toArray(items.slice(0, shown))}
      {rest > 0 && (
        <li>
          <Button kind="plain" onClick={() => setShown(shown + portion)}>
            {text.more(Math.min(rest, portion))}
          </Button>
        </li>
      )}
    </>
  )
}
