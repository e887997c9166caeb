import { sha256Digest } from '../base/sha256.ts'
import { type Identify, sharingMarks } from '../graph/resolve.ts'
import { identityOf } from '../tokens/identity.ts'
import { readWhatIsLeft } from '../tokens/read-again.ts'
import type { Token, TokenId } from '../tokens/token.ts'

/** Tokens looked at together. */
const portion = 1000

/**
 * Tells tokens apart of which some were left in their sources: those that may be repeats are read there again, and told apart by the
 * SHA-256 of their bytes. One that cannot be read again is taken for no repeat.
 */
export async function identifyAll(tokens: readonly Token[]): Promise<Identify> {
  const digests = new Map<TokenId, string>()
  const alike = sharingMarks(tokens)
  const encoder = new TextEncoder()
  for (let from = 0; from < alike.length; from += portion) {
    const ids = alike.slice(from, from + portion)
    const { encoded } = await readWhatIsLeft(ids.map((id) => tokens[id]!))
    const named = encoded.map((one) => one && sha256Digest(encoder.encode(identityOf(one))))
    for (const [at, digest] of (await Promise.all(named)).entries())
      digests.set(ids[at]!, digest ?? `unread ${ids[at]}`)
  }
  return (id) => digests.get(id)!
}
