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

/** Skips what an escape leaves before a token: the letter of `\n`, the digits of `%20`. */
function afterEscape(text: string, start: number, from: number): number {
  const before = start > from ? text[start - 1] : undefined
  if (before === '\\' && /[nrt]/.test(text[start] ?? '')) return start + 1
  if (before === '%') return start + 2
  return start
}

/** The token in a run of base64url characters and dots: words joined to it by a dot, or a full stop after it, do not belong to it. */
function tokenInRun(run: string): FoundToken | undefined {
  const parts = run.split('.')
  for (let first = 0; first + 2 < parts.length; first++) {
    const rest = parts.length - first
    if (rest === 5 && headerOf(parts[first]!)?.enc !== undefined) return undefined
    const jws = parts.slice(first, first + 3).join('.')
    if (!/^e[yw]/.test(jws) || parts[first + 1] === '' || !isCompactToken(jws)) continue
    return { jws, offset: parts.slice(0, first).reduce((sum, part) => sum + part.length + 1, 0) }
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
    start = afterEscape(text, start, from)
    let end = dot + 1
    while (isTokenCharacter(text, end)) end++
    from = end
    if (end - start > importLimits.tokenChars.value) continue
    const token = tokenInRun(text.slice(start, end))
    if (token !== undefined) found.push({ jws: token.jws, offset: start + token.offset })
  }
  return found
}
