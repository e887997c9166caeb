import { archiveAudit, type Policy } from './policy.ts'

const minute = 60

/** What a verifier would say that gets each token at this instant (NumericDate seconds), with the limits of the reference implementations. */
export function liveVerifier(time: number, verifier: string | null = null): Policy {
  return {
    ...archiveAudit,
    name: 'live verifier',
    judgedAt: { mode: 'at', time },
    verifier,
    iatMaxAge: 15 * minute,
    iatMaxFuture: 30,
  }
}

/** For ledgers of the first drafts: task ids of any form, as early issuers made them. */
export const draft00: Policy = {
  ...archiveAudit,
  name: 'ledgers of draft -00',
  uuidTaskIds: 'nobody',
}

/** For ledgers of draft -01: signed tokens, UUIDs as task ids whoever issued them. */
export const draft01: Policy = {
  ...archiveAudit,
  name: 'ledgers of draft -01',
  uuidTaskIds: 'everybody',
}

/** To see what there is: unsigned tokens allowed, only what the graph needs required, clocks up to five minutes apart. */
export const lenient: Policy = {
  ...archiveAudit,
  name: 'lenient',
  clockSkew: 5 * minute,
  requiredClaims: ['iss', 'iat', 'jti', 'exec_act'],
  minimumLevel: 'L1',
  maxPredecessors: 10_000,
  uuidTaskIds: 'nobody',
}

/** The policies one can begin with; a live verifier needs an instant. */
export function presets(now: number): readonly Policy[] {
  return [archiveAudit, liveVerifier(now), draft00, draft01, lenient]
}
