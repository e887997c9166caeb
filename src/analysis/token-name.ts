import { sha256Base64url } from '../base/sha256.ts'
import type { EncodedToken } from '../import/ledger.ts'
import { identityOf } from '../tokens/identity.ts'
import { readTokenAgain, readWhatIsLeft } from '../tokens/read-again.ts'
import type { TokenId } from '../tokens/token.ts'
import type { Analysis } from './analysis.ts'

/** What a link calls a token: the base64url SHA-256 of its bytes, which says nothing about them to who has not got them. */
const tokenName = (encoded: EncodedToken): string => sha256Base64url(identityOf(encoded))

export const nameOf = async ({ facts }: Analysis, id: TokenId): Promise<string> =>
  tokenName(await readTokenAgain(facts.tokens[id]!))

/** Tokens looked at together. */
const portion = 1000

/** The first task whose name begins so; hashes one after another until it is found. One that cannot be read again has no name. */
export async function taskNamed(
  { facts: { tokens, graph } }: Analysis,
  beginning: string,
): Promise<TokenId | undefined> {
  for (let from = 0; from < tokens.length; from += portion) {
    const { encoded } = await readWhatIsLeft(tokens.slice(from, from + portion))
    const found = encoded.findIndex(
      (one, at) => one && graph.task[from + at] === from + at && tokenName(one).startsWith(beginning),
    )
    if (found !== -1) return from + found
  }
  return undefined
}
