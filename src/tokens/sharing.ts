/** Keeps one copy of what tokens repeat: their issuers, workflows, actions and audiences, and the names of their claims. */
export interface Sharing {
  readonly text: (text: string | undefined) => string | undefined
  /** The same for what two or three tokens say that stand near each other: an id and who names it, a hash put out and taken in. */
  readonly near: (text: string | undefined) => string | undefined
  readonly list: (list: readonly string[]) => readonly string[]
}

/** Beyond this many different texts they are not what tokens repeat, and are forgotten. */
const mostKept = 10_000

export function makeSharing(): Sharing {
  const texts = new Map<string, string>()
  /** By first element the list seen last. */
  const lists = new Map<string, readonly string[]>()
  return {
    text: (text) => {
      if (text === undefined) return undefined
      const known = texts.get(text)
      if (known !== undefined) return known
      if (texts.size >= mostKept) texts.clear()
      texts.set(text, text)
      return text
    },
    near: nearCopies(),
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

/** A power of two: places for texts that were met lately, each for all texts with one beginning. */
const places = 8192

/** One look at one place costs a tenth of what a map costs; a text that was displaced is only kept twice. */
function nearCopies(): Sharing['near'] {
  const latest: string[] = Array(places).fill('')
  return (text) => {
    if (text === undefined) return undefined
    let place = text.length
    for (let at = 0; at < 6; at++) place = Math.imul(place, 31) + text.charCodeAt(at)
    place &= places - 1
    const known = latest[place]!
    if (known === text) return known
    latest[place] = text
    return text
  }
}

const empty: readonly string[] = []

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at])
}
