import { sha256Digest } from '../base/sha256.ts'
import { type Identify, sharingMarks } from '../graph/resolve.ts'
import { identityOf } from '../tokens/identity.ts'
import { readWhatIsLeft } from '../tokens/read-again.ts'
import type { Token, TokenId } from '../tokens/token.ts'

/** Tokens looked at together. */
const portion = 1000

/**
 * Tells tokens apart of which some were left in their sources: those that may be repeats are read there again, and told apart by the
 * SHA-256 of their bytes. One that cannot be read again is taken for the same as another with its mark and its id: nobody can make
 * two tokens share a mark, and whoever chooses a file again that has moved opens the same tokens.
 */
export async function identifyAll(tokens: readonly Token[]): Promise<Identify> {
  const digests = new Map<TokenId, string>()
  const byMark = new Map<string, string>()
  const alike = sharingMarks(tokens)
  const encoder = new TextEncoder()
  const markAndId = (id: TokenId) => `${tokens[id]!.mark} ${tokens[id]!.claims?.jti}`
  for (let from = 0; from < alike.length; from += portion) {
    const ids = alike.slice(from, from + portion)
    const { encoded } = await readWhatIsLeft(ids.map((id) => tokens[id]!))
    const named = encoded.map((one) => one && sha256Digest(encoder.encode(identityOf(one))))
    for (const [at, digest] of (await Promise.all(named)).entries()) {
      if (digest === undefined) continue
      digests.set(ids[at]!, digest)
      byMark.set(markAndId(ids[at]!), digest)
    }
  }
  return (id) => digests.get(id) ?? byMark.get(markAndId(id)) ?? markAndId(id)
}
