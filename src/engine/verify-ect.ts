import type { TrustedKey } from '../keys/key.ts'
import type { Token } from '../tokens/token.ts'
import type { Verification } from '../verify/verification.ts'
import { requestFor, verifyToken } from '../verify/verify-token.ts'
import { type Ancestry, ancestorsOf, defaultMaxAncestors } from './ancestors.ts'
import { type Clock, systemClock } from './clock.ts'
import { type EctJudgement, judgeToken } from './judge-token.ts'
import { type LiveRules, livePolicy } from './live-policy.ts'
import { readToken, type TokenText } from './read-token.ts'
import type { ReplayCache } from './replay-cache.ts'
import type { EctStore } from './store.ts'
import { type KeyResolver, keyringOf, resolveKeys } from './trusted-keys.ts'

export interface VerifyOptions extends LiveRules {
  readonly keys: readonly TrustedKey[] | KeyResolver
  /** Where predecessors are looked up; without one a token that names any is never accepted. */
  readonly store?: EctStore
  /** Without one, only a token that is in the store already is known to be a replay. */
  readonly replay?: ReplayCache
  /** `defaultMaxAncestors` when left out. A token with more is not accepted: whether it is its own ancestor was not found out. */
  readonly maxAncestors?: number
  readonly clock?: Clock
}

interface Verified extends EctJudgement {
  readonly token: Token
  readonly signature: Verification
  /** False where the limit of ancestors was reached. */
  readonly ancestorsComplete: boolean
}

/** Every check passed; only such a token may be appended to a ledger. */
export type AcceptedEct = Verified & { readonly accepted: true }

export type EctVerification = AcceptedEct | (Verified & { readonly accepted: false })

/**
 * Verifies one token as it comes in: its signature, its claims, its place behind the predecessors in the store, and that it was not
 * accepted before. Rejects only if a store, resolver or cache of yours does.
 */
export async function verifyEct(text: TokenText, options: VerifyOptions): Promise<EctVerification> {
  const token = readToken(text)
  const { store, replay, clock = systemClock } = options
  const policy = livePolicy(options, clock(), store !== undefined)
  const keys = await resolveKeys(options.keys, token.header?.kid)
  const signature = await verificationOf(token, keys)
  const known = signature.status === 'verified'
  const ancestry = await ancestryOf(token, store, known ? options.maxAncestors : policy.maxPredecessors)
  const evidence = { token, verification: signature, keys, policy }
  const judgement = judgeToken({ ...evidence, others: ancestry.tokens })
  const facts = { token, signature, ancestorsComplete: ancestry.complete }
  if (judgement.verdict !== 'passed' || !ancestry.complete) return { ...judgement, ...facts, accepted: false }
  if (replay && !(await isNew(token, replay)))
    return {
      ...judgeToken({ ...evidence, others: [...ancestry.tokens, token] }),
      ...facts,
      accepted: false,
    }
  return { ...judgement, ...facts, accepted: true }
}

async function verificationOf(token: Token, keys: readonly TrustedKey[]): Promise<Verification> {
  const request = requestFor(token)
  return 'status' in request ? request : verifyToken(request, keyringOf(keys))
}

/** A stranger's token, whose signature does not match, causes few look-ups. */
async function ancestryOf(
  token: Token,
  store: EctStore | undefined,
  most = defaultMaxAncestors,
): Promise<Ancestry> {
  return store ? ancestorsOf(token, store, most) : { tokens: [], complete: true }
}

/** Asked last: an id is used up by an accepted token alone, not by a forgery that names it. */
async function isNew({ claims }: Token, replay: ReplayCache): Promise<boolean> {
  if (claims?.jti === undefined) return true
  return replay.claim({ jti: claims.jti, ...(claims.wid !== undefined && { wid: claims.wid }) })
}
