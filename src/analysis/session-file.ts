import { encodeBase64url } from '../base/base64url.ts'
import { Failure } from '../base/failure.ts'
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { decodeUtf8 } from '../base/text.ts'
import type { Policy } from '../checks/policy.ts'
import { readPolicy } from '../checks/read-policy.ts'
import { type SessionSource, sessionMark, sessionSource } from '../import/session-sources.ts'
import type { KeyAmendment } from '../keys/amendments.ts'
import type { KeyId, TrustedKey } from '../keys/key.ts'

/** What a person decided over their sources: which keys are trusted, what is said of them, and the rules. */
export interface Decisions {
  /** Thumbprints of the keys that were trusted, whether they were opened as keys or offered by a ledger. */
  readonly trusted: readonly string[]
  readonly amendments: readonly KeyAmendment[]
  readonly policy: Policy
}

/** Everything that was open, in one file: the sources as they were, and what was decided over them. */
export interface Session extends Decisions {
  readonly sources: readonly SessionSource[]
}

/** Copies of larger sources make a file that no browser writes or reads in one piece. */
export const mostSessionBytes = 50_000_000

/** A session as the text of its file. Throws Failure `too-large` where its sources are. */
export function sessionText({ sources, trusted, amendments, policy }: Session): string {
  const bytes = sources.reduce((sum, source) => sum + source.bytes.length, 0)
  if (bytes > mostSessionBytes) throw tooLarge(bytes)
  return `${JSON.stringify({ session: sessionMark, sources: sources.map(written), trusted, amendments, policy }, null, 2)}\n`
}

/** Why a session of so many bytes is not written. */
export const tooLarge = (bytes: number) =>
  new Failure('too-large', { name: 'This session', bytes, limit: mostSessionBytes, copies: 1 })

function written({ name, bytes, role }: SessionSource): JsonObject {
  const text = decodeUtf8(bytes)
  return {
    name,
    ...(role === 'keys' && { role }),
    ...(text === undefined ? { base64url: encodeBase64url(bytes) } : { text }),
  }
}

/** A session from the text of its file. Throws Failure `not-a-session` with the place and what was expected there. */
export function readSession(name: string, text: string): Session {
  const refuse = (at: string, expected: string): never => {
    throw new Failure('not-a-session', { name, at, expected })
  }
  const json = parsed(text) ?? refuse('the file', 'a JSON object, whole as it was exported')
  if (json.session !== sessionMark) refuse('session', `\`${sessionMark}\``)
  const { sources, trusted, amendments, policy } = json
  if (!Array.isArray(sources)) return refuse('sources', 'a list of sources')
  if (!Array.isArray(trusted) || !trusted.every((one) => typeof one === 'string'))
    return refuse('trusted', 'a list of thumbprints')
  if (!Array.isArray(amendments) || !amendments.every(isAmendment))
    return refuse('amendments', 'a list of what was said of keys, each with a `thumbprint`')
  return {
    sources: (sources as readonly Json[]).map((value, index) => {
      const source = sessionSource(value)
      return 'bytes' in source ? source : refuse(`sources[${index}]${source.at}`, source.expected)
    }),
    trusted,
    amendments: amendments.map(({ thumbprint, kid, identity, revokedFrom }) => ({
      thumbprint,
      ...(kid !== undefined && { kid }),
      ...(identity !== undefined && { identity }),
      ...(revokedFrom !== undefined && { revokedFrom }),
    })),
    policy: readPolicy(policy ?? null),
  }
}

function parsed(text: string): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return isJsonObject(json) ? json : undefined
  } catch {
    return undefined
  }
}

function isAmendment(value: unknown): value is KeyAmendment {
  if (!isJsonObject(value)) return false
  const { thumbprint, kid, identity, revokedFrom } = value
  const isText = (one: unknown) => one === undefined || typeof one === 'string'
  const isTime = revokedFrom === undefined || Number.isFinite(revokedFrom)
  return typeof thumbprint === 'string' && isText(kid) && isText(identity) && isTime
}

/** What restoring needs of the investigation that sources and decisions are restored in, on whatever thread that is. */
export interface Restoring {
  readonly setPolicy: (policy: Policy) => unknown
  /** Opens the sources that were decided over. */
  readonly open: () => Promise<unknown>
  readonly trustedKeys: () => readonly TrustedKey[]
  readonly trustOffered: () => Promise<unknown>
  readonly removeKey: (key: KeyId) => Promise<unknown>
  readonly amendKeys: (amendments: readonly KeyAmendment[]) => Promise<unknown>
}

/** Opens the sources and trusts exactly the keys that were trusted; gives the thumbprints of those that are no longer among them. */
export async function restoreSession(
  { trusted, amendments, policy }: Decisions,
  into: Restoring,
): Promise<readonly string[]> {
  await into.setPolicy(policy)
  await into.open()
  const wanted = new Set(trusted)
  const lacking = () => {
    const there = new Set(into.trustedKeys().map(({ thumbprint }) => thumbprint))
    return trusted.filter((thumbprint) => !there.has(thumbprint))
  }
  if (lacking().length > 0) await into.trustOffered()
  for (let key = into.trustedKeys().length - 1; key >= 0; key--)
    if (!wanted.has(into.trustedKeys()[key]!.thumbprint)) await into.removeKey(key)
  if (amendments.length > 0) await into.amendKeys(amendments)
  return lacking()
}
