import { sha256Base64url } from '../base/sha256.ts'
import { identityOf } from '../tokens/parts.ts'
import type { Token, TokenId } from '../tokens/token.ts'
import type { Analysis } from './analysis.ts'

/** What a link calls a token: the base64url SHA-256 of its bytes, which says nothing about them to who has not got them. */
export const tokenName = ({ encoded }: Token): string => sha256Base64url(identityOf(encoded))

export const nameOf = ({ facts }: Analysis, id: TokenId): string => tokenName(facts.tokens[id]!)

/** The first task whose name begins so; hashes one after another until it is found. */
export const taskNamed = ({ facts: { tokens, graph } }: Analysis, beginning: string): TokenId | undefined => {
  const found = tokens.findIndex(
    (token, id) => graph.task[id] === id && tokenName(token).startsWith(beginning),
  )
  return found === -1 ? undefined : found
}
