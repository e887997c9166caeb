import type { JWK } from 'jose'
import type { JsonObject } from '../base/json.ts'
import { tryImport } from './import-key.ts'
import type { TrustedKey, UnusableKey } from './key.ts'
import { publicJwk } from './public-jwk.ts'
import { allowedAlgorithms, purposeProblem } from './purpose.ts'
import { thumbprint } from './thumbprint.ts'

/** A public key as a format found it, with what stood around it. */
export interface OfferedKey
  extends Pick<
    TrustedKey,
    | 'source'
    | 'format'
    | 'identity'
    | 'identityFrom'
    | 'notBefore'
    | 'notAfter'
    | 'aliases'
    | 'certificate'
    | 'wit'
  > {
  readonly raw: JsonObject
  /** What its surroundings forbid: a certificate authority, a bundle. Comes before what the key itself says. */
  readonly unusable?: UnusableKey
}

/** Settles the facts of an offered key. Never rejects: what keeps it from verifying becomes its `unusable`. */
export async function trustKey({ raw, unusable: forbidden, ...around }: OfferedKey): Promise<TrustedKey> {
  const members = publicJwk(raw)
  const unusable = forbidden ?? members.unusable ?? purposeProblem(raw)
  const algorithms = unusable === undefined ? allowedAlgorithms(raw) : []
  const first = algorithms[0]
  const refused = first === undefined ? undefined : await tryImport(members.jwk, first)
  return {
    ...(typeof raw.kid === 'string' ? { kid: raw.kid } : {}),
    thumbprint: thumbprint(members.jwk),
    jwk: { ...members.jwk, ...ownWords(raw) },
    algorithms: refused === undefined ? algorithms : [],
    ...(typeof raw.alg === 'string' ? { alg: raw.alg } : {}),
    ...around,
    ...(members.repairs.length > 0 ? { repairs: members.repairs } : {}),
    ...(members.modulusBits === undefined ? {} : { modulusBits: members.modulusBits }),
    ...withReason(unusable ?? refused),
  }
}

function withReason(unusable: UnusableKey | undefined): { unusable?: UnusableKey } {
  return unusable === undefined ? {} : { unusable }
}

/** What the JWK says of itself (RFC 7517 section 4), where it says it in the right type. */
function ownWords(raw: JsonObject): Partial<JWK> {
  const words: Record<string, unknown> = {}
  for (const name of ['kid', 'use', 'alg'] as const) {
    if (typeof raw[name] === 'string') words[name] = raw[name]
  }
  const operations = raw.key_ops
  if (Array.isArray(operations)) words.key_ops = operations.filter((each) => typeof each === 'string')
  return words
}
