import { headerOf, isCompactToken } from './compact.ts'
import { importLimits } from './limits.ts'

/** A compact token found in running text; `offset` is where it begins. */
export interface FoundToken {
  readonly jws: string
  readonly offset: number
}

const letters = new Uint8Array(128)
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.')
  letters[letter.charCodeAt(0)] = 1

function isTokenCharacter(text: string, index: number): boolean {
  return letters[text.charCodeAt(index)] === 1
}

/** Characters that may stick to a token's beginning: a name, or what is left of an escape, as in `\n`, `\u0022`, `%22` and colours of a terminal. */
const mostBefore = 40
/** `{"` or `{` and white space in base64url. */
const opening = /e(?:y[A-DI-L]|w[k-r0-3])/g

/** Where in a part of a run a header may begin. */
function* openings(part: string): Generator<number> {
  const beginning = part.slice(0, mostBefore + 3)
  for (const { index } of beginning.matchAll(opening)) yield index
}

/** The token in a run of base64url characters and dots: words joined to it, or a full stop after it, do not belong to it. */
function tokenInRun(run: string): FoundToken | undefined {
  const parts = run.split('.')
  let before = 0
  for (let first = 0; first + 2 < parts.length; first++) {
    const part = parts[first]!
    const mayBeEncrypted = parts.length - first === 5
    for (const at of parts[first + 1] === '' ? [] : openings(part)) {
      if (mayBeEncrypted && headerOf(part.slice(at))?.enc !== undefined) return undefined
      const jws = `${part.slice(at)}.${parts[first + 1]}.${parts[first + 2]}`
      if (isCompactToken(jws)) return { jws, offset: before + at }
    }
    before += part.length + 1
  }
  return undefined
}

/** Finds compact tokens wherever they stand in a text, in one pass however hostile it is. */
export function findTokens(text: string): FoundToken[] {
  const found: FoundToken[] = []
  let from = 0
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', from)) {
    let start = dot
    while (start > from && isTokenCharacter(text, start - 1)) start--
    let end = dot + 1
    while (isTokenCharacter(text, end)) end++
    from = end
    if (end - start > importLimits.tokenChars.value) continue
    const token = tokenInRun(text.slice(start, end))
    if (token !== undefined) found.push({ jws: token.jws, offset: start + token.offset })
  }
  return found
}
