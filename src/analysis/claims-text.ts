import { depthOf } from '../tokens/extension-size.ts'
import { partsOf, partText } from '../tokens/parts.ts'
import type { Token, TokenId } from '../tokens/token.ts'
import type { Analysis } from './analysis.ts'

/** JSON.stringify recurses; what is nested deeper is not searched. */
const deepestSearched = 500

/** The text in which words are looked for: the claims of a task. A repeat has the same claims as its task and gives ''. */
export const claimsTextOf = ({ facts }: Pick<Analysis, 'facts'>, id: TokenId): string =>
  facts.graph.task[id] === id ? claimsText(facts.tokens[id]!) : ''

/** A token's claims as JSON text with escaped letters spelled out; the payload as it stands where it is no JSON, '' where it cannot be read at all. */
export function claimsText(token: Token): string {
  const { encoded, header } = token
  if (encoded.kind === 'unsigned')
    return depthOf(encoded.claims) > deepestSearched ? '' : JSON.stringify(encoded.claims)
  const parts = partsOf(encoded)
  if ('reason' in parts || !parts[0]) return ''
  const text = header?.unencodedPayload ? parts[0].payload : partText(parts[0].payload)
  return text === undefined ? '' : spelledOut(text)
}

/** `\u00fc` and `\/` are other spellings of `ü` and `/` (RFC 8259 section 7); quotes, backslashes and control characters stay escaped. */
function spelledOut(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (written, digits: string | undefined, letter) => {
    if (digits === undefined) return letter === '/' ? '/' : written
    const character = String.fromCharCode(Number.parseInt(digits, 16))
    return character < ' ' || character === '"' || character === '\\' ? written : character
  })
}
