import type { EncodedToken, TokenBytes, TokenRange } from '../import/ledger.ts'
import { readRanges } from '../import/token-range.ts'
import { algorithmNamed } from '../keys/algorithms.ts'
import type { KeyId } from '../keys/key.ts'
import type { Keyring } from '../keys/keyring.ts'
import { type JwsParts, partsOf } from '../tokens/parts.ts'
import type { Token } from '../tokens/token.ts'
import { bytesMatch } from './match-bytes.ts'
import { allMatch } from './match-signature.ts'
import type { Verification } from './verification.ts'

/** What verifying needs of a token. */
export interface VerifyRequest {
  readonly encoded: EncodedToken | TokenRange | TokenBytes
  readonly alg: string
  readonly kid: string
}

/** A request, or what is already known without looking at a signature. `none`, HMAC and unknown algorithms are refused before a key is looked for. */
export function requestFor({ encoded, header }: Token): VerifyRequest | Verification {
  if (encoded.kind === 'unsigned') return { status: 'unsigned' }
  if (!header) return { status: 'malformed' }
  const alg = algorithmNamed(header.alg)
  if (!alg) return { status: 'algorithm-refused' }
  if (header.critical || header.unencodedPayload) return { status: 'critical-unsupported' }
  if (header.kid === undefined) return { status: 'key-unknown' }
  return { encoded, alg, kid: header.kid }
}

/**
 * Checks one signature against every fitting key that its `kid` names; a payload that is no JSON is verified all the same. Rejects only
 * for a token that was left in its source and cannot be read there, with Failure `read-failed`.
 */
export async function verifyToken(
  { encoded, alg, kid }: VerifyRequest,
  keyring: Keyring,
): Promise<Verification> {
  const algorithm = algorithmNamed(alg)
  const match = matcherOf(encoded.kind === 'range' ? (await readRanges([encoded])).tokens[0]! : encoded)
  if (!algorithm) return { status: 'algorithm-refused' }
  if (!match) return { status: 'malformed' }
  const candidates = keyring.candidates(kid)
  if (candidates.length === 0) return { status: 'key-unknown' }
  const tried: KeyId[] = []
  let obstacle: Verification | undefined
  for (const key of candidates) {
    const verifier = await keyring.verifier(key, algorithm)
    if ('reason' in verifier) {
      const here = verifier.reason === 'unsupported-here'
      obstacle = here
        ? { status: 'algorithm-unsupported' }
        : { status: 'key-unusable', key, reason: verifier.detail ?? verifier.reason }
      continue
    }
    const outcome = await match(verifier)
    if (outcome === true) return { status: 'verified', key }
    if (outcome === false) tried.push(key)
    else obstacle = { status: 'key-unusable', key, reason: outcome }
  }
  if (tried.length > 0) return { status: 'invalid', keys: tried }
  return obstacle ?? { status: 'key-unknown' }
}

function matcherOf(
  encoded: EncodedToken | TokenBytes,
): ((key: CryptoKey) => Promise<boolean | string>) | undefined {
  if (encoded.kind === 'bytes') return (key) => bytesMatch(encoded, key)
  const parts = partsOf(encoded)
  return 'reason' in parts ? undefined : (key) => allMatch(parts as readonly JwsParts[], key)
}
