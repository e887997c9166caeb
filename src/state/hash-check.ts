import type { TokenDetail } from '../analysis/outline.ts'
import { type DigestName, digestNames, digestsOf } from '../base/digests.ts'

/** How one claimed hash compares with a file: `absent` where the task claims none, `unknown-form` where it is no hash in a spelling of the drafts. */
export interface HashComparison {
  readonly claim: 'inp_hash' | 'out_hash'
  readonly result: 'matches' | 'differs' | 'absent' | 'unknown-form'
  readonly claimed?: string
}

/** A file held against what the selected task claims. */
export interface HashCheck {
  readonly fileName: string
  readonly bytes: number
  /** base64url SHA-256 of the file. */
  readonly sha256: string
  readonly comparisons: readonly HashComparison[]
}

/**
 * Compares a file with what a task says it consumed and produced; both spellings, plain base64url SHA-256 and the early draft's
 * `sha-256:` prefix (also 384 and 512).
 */
export async function checkFileHash(file: File, detail: TokenDetail): Promise<HashCheck> {
  const claimed = (['inp_hash', 'out_hash'] as const).map((claim) => ({
    claim,
    value: claimOf(detail, claim),
  }))
  const wanted = new Set<DigestName>([
    'sha-256',
    ...claimed.flatMap(({ value }) => spelled(value)?.name ?? []),
  ])
  const digests = await digestsOf(file, [...wanted])
  return {
    fileName: file.name,
    bytes: file.size,
    sha256: digests.get('sha-256') ?? '',
    comparisons: claimed.map(({ claim, value }) => compare(claim, value, digests)),
  }
}

function compare(
  claim: HashComparison['claim'],
  value: unknown,
  digests: ReadonlyMap<DigestName, string>,
): HashComparison {
  if (value === undefined) return { claim, result: 'absent' }
  const hash = spelled(value)
  if (!hash) return { claim, result: 'unknown-form' }
  const result = digests.get(hash.name) === hash.digest ? 'matches' : 'differs'
  return { claim, result, claimed: hash.digest }
}

function claimOf({ claims }: TokenDetail, name: string): unknown {
  return claims?.find(([member]) => member === name)?.[1]
}

function spelled(value: unknown): { readonly name: DigestName; readonly digest: string } | undefined {
  if (typeof value !== 'string') return undefined
  const prefix = digestNames.find((name) => value.startsWith(`${name}:`))
  if (prefix) return { name: prefix, digest: value.slice(prefix.length + 1) }
  return /^[A-Za-z0-9_-]{43}$/.test(value) ? { name: 'sha-256', digest: value } : undefined
}
