import type { KeyReading, TrustedKey } from './key.ts'

/**
 * The keys so far and those just read. The same key with the same `kid` is kept once, with what both know of it; two different
 * keys with one `kid`, and one key bound to two identities, are kept both. Places in the list never change.
 */
export function mergeKeys(
  existing: readonly TrustedKey[],
  reading: Pick<KeyReading, 'keys'>,
): readonly TrustedKey[] {
  const merged: TrustedKey[] = []
  const places = new Map<string, number[]>()
  const place = (key: TrustedKey): void => {
    const name = JSON.stringify([key.kid ?? null, key.thumbprint])
    const known = places.get(name) ?? []
    const same = known.find((at) => isSame(merged[at]!, key))
    if (same !== undefined) merged[same] = combined(merged[same]!, key)
    else places.set(name, [...known, merged.push(key) - 1])
  }
  for (const key of existing) {
    const name = JSON.stringify([key.kid ?? null, key.thumbprint])
    places.set(name, [...(places.get(name) ?? []), merged.push(key) - 1])
  }
  for (const key of reading.keys) place(key)
  return merged
}

function isSame(a: TrustedKey, b: TrustedKey): boolean {
  if (a.unusable?.reason !== b.unusable?.reason) return false
  if (a.algorithms.join() !== b.algorithms.join()) return false
  return a.identity === undefined || b.identity === undefined || a.identity === b.identity
}

/** One of the two says more: the identity and dates of a certificate or WIT belong together. Renewals of one binding widen its dates. */
function combined(known: TrustedKey, again: TrustedKey): TrustedKey {
  const renewed = known.identity !== undefined && known.identity === again.identity
  const [more, less] =
    known.identity === undefined && again.identity !== undefined ? [again, known] : [known, again]
  const aliases = [...new Set([...(known.aliases ?? []), ...(again.aliases ?? [])])]
  return {
    ...more,
    source: known.source,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(known.revokedFrom === undefined ? {} : { revokedFrom: known.revokedFrom }),
    ...(renewed ? widened(more, less) : {}),
  }
}

function widened(a: TrustedKey, b: TrustedKey): Pick<TrustedKey, 'notBefore' | 'notAfter'> {
  const from = least(a.notBefore, b.notBefore, Math.min)
  const until = least(a.notAfter, b.notAfter, Math.max)
  return {
    ...(from === undefined ? {} : { notBefore: from }),
    ...(until === undefined ? {} : { notAfter: until }),
  }
}

function least(
  a: number | undefined,
  b: number | undefined,
  pick: (a: number, b: number) => number,
): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : pick(a, b)
}
