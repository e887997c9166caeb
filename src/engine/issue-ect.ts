import type { EctClaims } from '../issue/claims.ts'
import { type CreateOptions, createEct } from '../issue/create.ts'
import { systemClock } from './clock.ts'
import { type EctFinding, judgeToken } from './judge-token.ts'
import { defaultSettings, type LiveRules, livePolicy } from './live-policy.ts'
import { readToken } from './read-token.ts'

/** The signed token, or what a verifier would hold against it. */
export type IssuedEct = { readonly jws: string } | { readonly refused: readonly EctFinding[] }

export type IssueOptions = CreateOptions & Pick<LiveRules, 'settings' | 'rules'>

/**
 * Creates and signs a token, with `iat`, `exp`, `jti` and `pred` filled in where left out. Nothing is handed out that the checks call
 * wrong by itself: claims missing or malformed, an extension object too large, too many predecessors. Throws jose's error when key and
 * `alg` do not fit.
 */
export async function issueEct(claims: EctClaims, options: IssueOptions): Promise<IssuedEct> {
  const { settings = defaultSettings, clock = systemClock } = options
  const jws = await createEct(claims, { expiryMinutes: settings.defaultExpiry / 60, ...options })
  const token = readToken(jws)
  const policy = livePolicy(options, clock(), false)
  const { findings } = judgeToken({ token, verification: { status: 'pending' }, policy })
  const refused = findings.filter(({ severity }) => severity === 'error')
  return refused.length > 0 ? { refused } : { jws }
}
