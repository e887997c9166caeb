import { useEffect, useId, useState } from 'react'

/** Which option of a list stands for the focus while the focus itself stays in a text field; -1 for none. */
export function useActiveOption(count: number, options: unknown, start: -1 | 0 = -1) {
  const listId = useId()
  const [active, setChosen] = useState<{ readonly of: unknown; readonly at: number }>({
    of: options,
    at: start,
  })
  // A place in other options is none in these: told here and not later, so that no key meets it in between.
  const at = active.of === options && active.at < count ? active.at : start
  const setActive = (place: number) => setChosen({ of: options, at: place })
  const idOf = (index: number) => `${listId}-${index}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: the id follows from the place
  useEffect(() => {
    if (at !== -1) document.getElementById(idOf(at))?.scrollIntoView({ block: 'nearest' })
  }, [at])

  return {
    active: at,
    setActive,
    idOf,
    /** Goes so many options on, round the ends; from none, to the first or last. */
    move: (by: number) => {
      if (count === 0) return
      if (at === -1) setActive(by > 0 ? 0 : count - 1)
      else setActive((at + by + count) % count)
    },
    /** What the field says of it. */
    field: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': count > 0,
      'aria-controls': count > 0 ? listId : undefined,
      'aria-activedescendant': at === -1 || count === 0 ? undefined : idOf(at),
    } as const,
    listId,
    option: (index: number) =>
      ({
        id: idOf(index),
        'aria-selected': index === at,
        /** The field keeps the focus. */
        onPointerDown: (event: React.PointerEvent) => event.preventDefault(),
      }) as const,
  }
}
