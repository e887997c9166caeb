/** Keeps one copy of what tokens repeat: their issuers, workflows, actions and audiences, and the names of their claims. */
export interface Sharing {
  readonly text: (text: string | undefined) => string | undefined
  /** The same for what two or three tokens say that stand near each other: an id and who names it, a hash put out and taken in. */
  readonly near: (text: string | undefined) => string | undefined
  readonly list: (list: readonly string[]) => readonly string[]
}

/** Beyond this many different texts they are not what tokens repeat, or not near, and are forgotten. */
const mostKept = 10_000

export function makeSharing(): Sharing {
  /** By first element the list seen last. */
  const lists = new Map<string, readonly string[]>()
  return {
    text: oneCopy(),
    near: oneCopy(),
    list: (list) => {
      const [first] = list
      if (first === undefined) return empty
      const known = lists.get(first)
      if (known && isSame(known, list)) return known
      if (lists.size >= mostKept) lists.clear()
      lists.set(first, list)
      return list
    },
  }
}

function oneCopy(): Sharing['text'] {
  const texts = new Map<string, string>()
  return (text) => {
    if (text === undefined) return undefined
    const known = texts.get(text)
    if (known !== undefined) return known
    if (texts.size >= mostKept) texts.clear()
    texts.set(text, text)
    return text
  }
}

const empty: readonly string[] = []

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at])
}
