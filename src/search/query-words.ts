/**
 * A word of a query, quotes taken off. `bare` is the same text with every quoted character hidden, so that only what stands
 * outside quotes has a meaning.
 */
export interface QueryWord {
  readonly kind: 'word' | 'arrow'
  readonly text: string
  readonly bare: string
  /** Where it stands in the query, quotes included. */
  readonly start: number
  readonly end: number
  /** A quote in it is never closed. */
  readonly open: boolean
}

const hidden = '\u0000'
const space = /\s/

/** Words apart by white space; `->` stands alone wherever it is outside quotes. Inside quotes `\"` is a quote and `\\` a backslash. */
export function queryWords(query: string): readonly QueryWord[] {
  const words: QueryWord[] = []
  let at = 0
  while (at < query.length) {
    if (space.test(query[at]!)) at++
    else {
      const word = query.startsWith('->', at) ? arrowAt(at) : wordAt(query, at)
      words.push(word)
      at = word.end
    }
  }
  return words
}

const arrowAt = (start: number): QueryWord => ({
  kind: 'arrow',
  text: '->',
  bare: '->',
  start,
  end: start + 2,
  open: false,
})

function wordAt(query: string, start: number): QueryWord {
  let text = ''
  let bare = ''
  let quoted = false
  let at = start
  for (; at < query.length; at++) {
    const character = query[at]!
    if (character === '"') {
      quoted = !quoted
      continue
    }
    if (!quoted && (space.test(character) || query.startsWith('->', at))) break
    const escaped = quoted && character === '\\' && /["\\]/.test(query[at + 1] ?? '')
    if (escaped) at++
    text += query[at]
    bare += quoted ? hidden : query[at]
  }
  return { kind: 'word', text, bare, start, end: at, open: quoted }
}

/** Texts that need no quotes: as a word by themselves, and after a field's colon. */
const plainWord = /^[^\s"|:+>-][^\s"|:+>]*$/
const plainValue = /^[^\s"|>]+$/

export const quotedWord = (text: string): string =>
  plainWord.test(text) && text.toLowerCase() !== 'not' ? text : inQuotes(text)

export const quotedValue = (text: string): string => (plainValue.test(text) ? text : inQuotes(text))

const inQuotes = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
