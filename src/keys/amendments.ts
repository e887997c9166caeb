import type { TrustedKey } from './key.ts'

/** What the user says of a key by hand; it is applied on top of what was read. Time in NumericDate seconds. */
export interface KeyAmendment {
  readonly thumbprint: string
  /** One more name tokens call it by, for a key whose file bears no `kid`. */
  readonly kid?: string
  readonly identity?: string
  readonly revokedFrom?: number
}

/** The keys with what the user said of them; of two sayings about one thing the later holds. */
export function applyAmendments(
  keys: readonly TrustedKey[],
  amendments: readonly KeyAmendment[],
): readonly TrustedKey[] {
  const byThumbprint = new Map<string, KeyAmendment>()
  for (const amendment of amendments) {
    byThumbprint.set(amendment.thumbprint, { ...byThumbprint.get(amendment.thumbprint), ...amendment })
  }
  return keys.map((key) => {
    const amendment = byThumbprint.get(key.thumbprint)
    return amendment === undefined ? key : amended(key, amendment)
  })
}

function amended(key: TrustedKey, { kid, identity, revokedFrom }: KeyAmendment): TrustedKey {
  return {
    ...key,
    ...(kid === undefined ? {} : { aliases: [...new Set([...(key.aliases ?? []), kid])] }),
    ...(identity === undefined ? {} : { identity, identityFrom: 'user' as const }),
    ...(revokedFrom === undefined ? {} : { revokedFrom }),
  }
}
