import { isJsonObject, type Json } from '../base/json.ts'
import { type Snippet, snippetIn } from './text-index.ts'

/** Where a word stands in a task's claims. */
export interface ClaimPlace {
  /** The claim; absent where the word is in none by itself. */
  readonly claim?: string
  /** What stands around it; the beginning of the claim where only the claim's name holds the word. */
  readonly snippet: Snippet
}

const shortened = 60

/** The first of these words that the text of a task's claims holds, and the claim that it stands in. */
export function placeInClaims(text: string, words: readonly string[]): ClaimPlace | undefined {
  const lower = text.toLowerCase()
  const word = words.find((one) => one !== '' && lower.includes(one.toLowerCase()))
  if (word === undefined) return undefined
  const members = membersOf(text)
  for (const [claim, value] of members) {
    const snippet = snippetIn(value, word)
    if (snippet) return { claim, snippet }
  }
  const named = members.find(([claim]) => claim.toLowerCase().includes(word.toLowerCase()))
  if (named) return { claim: named[0], snippet: beginning(named[1]) }
  const snippet = snippetIn(text, word)
  return snippet && { snippet }
}

/** Claims with their values as text, strings without their quotes. A text that the parser would not take is one without claims. */
function membersOf(text: string): readonly (readonly [string, string])[] {
  try {
    const value = JSON.parse(text) as Json
    return isJsonObject(value)
      ? Object.entries(value).map(([claim, one]) => [
          claim,
          typeof one === 'string' ? one : JSON.stringify(one),
        ])
      : []
  } catch {
    return []
  }
}

function beginning(value: string): Snippet {
  const text = value.length > shortened ? `${value.slice(0, shortened)}…` : value
  return { text, start: 0, end: 0 }
}
