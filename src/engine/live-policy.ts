import { type ReferenceSettings, settingsFromEnv } from '../checks/environment.ts'
import { liveVerifier } from '../checks/policies.ts'
import type { Policy } from '../checks/policy.ts'

/** What a live verifier is told beside its keys; all of it ends up in one policy. */
export interface LiveRules {
  /** Its own identity, which must stand in `aud`; left out, the audience is not judged. */
  readonly verifier?: string
  /** The limits of the reference implementations, as `settingsFromEnv` reads them; their defaults when left out. */
  readonly settings?: ReferenceSettings
  /** Any rule laid over the rest: `uuidTaskIds`, `maxPredecessors`, `algorithms`, `clockSkew`, `minimumLevel`, … */
  readonly rules?: Partial<Policy>
}

/** The reference implementations' settings where no environment says otherwise. */
export const defaultSettings: ReferenceSettings = settingsFromEnv({})

/**
 * The policy of a verifier that gets a token at this instant (NumericDate seconds). Harder than an audit in two codes, since a live
 * verifier refuses what an auditor only notices: a replay, and more predecessors than it will look up. With a store at hand nothing
 * is excused as missing from an excerpt.
 */
export function livePolicy(
  { verifier, settings = defaultSettings, rules }: LiveRules,
  time: number,
  hasStore: boolean,
): Policy {
  return {
    ...liveVerifier(time, verifier ?? null),
    ledger: hasStore ? 'complete' : 'partial',
    iatMaxAge: settings.iatMaxAge,
    iatMaxFuture: settings.iatMaxFuture,
    ...rules,
    severities: { 'jti-repeated': 'error', 'predecessors-too-many': 'error', ...rules?.severities },
  }
}
