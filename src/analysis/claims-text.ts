import type { Failure } from '../base/failure.ts'
import type { EncodedToken } from '../import/ledger.ts'
import { depthOf } from '../tokens/extension-size.ts'
import { partsOf, partText } from '../tokens/parts.ts'
import { readWhatIsLeft } from '../tokens/read-again.ts'
import type { Header, TokenId } from '../tokens/token.ts'
import type { Analysis } from './analysis.ts'

/** JSON.stringify recurses; what is nested deeper is not searched. */
const deepestSearched = 500

/**
 * The texts in which words are looked for, of tokens one after another: the claims of a task. A repeat has the same claims as its task and
 * gives ''. Of a task whose token cannot be read again there are the claims that the checks need; `failure` says why.
 */
export async function claimsTextsOf(
  { facts: { tokens, graph } }: Pick<Analysis, 'facts'>,
  from: TokenId,
  until: TokenId,
): Promise<{ readonly texts: readonly string[]; readonly failure?: Failure }> {
  const some = tokens.slice(from, until)
  const { encoded, ...rest } = await readWhatIsLeft(some)
  const texts = some.map(({ header, claims }, at) => {
    if (graph.task[from + at] !== from + at) return ''
    const read = encoded[at]
    return read ? claimsText(read, header) : JSON.stringify(claims ?? {})
  })
  return { texts, ...rest }
}

/**
 * A token's claims as JSON text with escaped letters spelled out; the payload as it stands where it is no JSON, '' where it
 * cannot be read at all.
 */
function claimsText(encoded: EncodedToken, header: Header | undefined): string {
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
