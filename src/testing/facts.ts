import { encodeBase64url } from '../base/base64url.ts'
import type { Json, JsonObject } from '../base/json.ts'
import type { Facts } from '../checks/facts.ts'
import { checks } from '../checks/index.ts'
import { archiveAudit, type Policy } from '../checks/policy.ts'
import { buildGraph } from '../graph/build.ts'
import type { LedgerRecord } from '../import/ledger.ts'
import type { TrustedKey } from '../keys/key.ts'
import { makeDecoder } from '../tokens/decode.ts'
import type { Token } from '../tokens/token.ts'
import type { Verification } from '../verify/verification.ts'
import { predecessorsIn } from './drawing.ts'

/** One token as a test describes it. Left out: a well-formed signed task of agent a, verified by key 0. */
export interface Given {
  readonly claims?: Readonly<Record<string, Json | undefined>>
  readonly header?: Readonly<Record<string, Json | undefined>>
  /** Instead of claims and header: the token's text. */
  readonly jws?: string
  readonly unsigned?: true
  readonly record?: Partial<LedgerRecord>
  readonly source?: number
  readonly member?: string
  readonly line?: number
  readonly verification?: Verification
}

/** 2026-02-26 00:00:00 UTC. */
export const start = 1772064000

/** A UUID that is always the same for a name. */
export function idOf(name: string): string {
  const digits = [...name].map((character) => character.charCodeAt(0).toString(16)).join('')
  return `00000000-0000-4000-8000-${digits.padStart(12, '0').slice(-12)}`
}

/** A task of one workflow, named by a letter, after the tasks named. */
export function task(name: string, after: readonly string[] = [], claims: Given['claims'] = {}): Given {
  return { claims: { jti: idOf(name), exec_act: `do_${name}`, pred: after.map(idOf), ...claims } }
}

/** A trusted key, bound to nobody, that answers to `k`. */
export function key(more: Partial<TrustedKey> = {}): TrustedKey {
  const jwk = { kty: 'EC', crv: 'P-256' }
  return { kid: 'k', thumbprint: 't', jwk, algorithms: ['ES256'], source: 'test', format: 'jwk', ...more }
}

/** The facts about hand-made tokens, by the real decoder and graph; what became of signatures is given, not computed. */
export function factsOf(
  given: readonly Given[],
  more: {
    readonly policy?: Partial<Policy>
    readonly keys?: Facts['keys']
    readonly rejected?: Facts['rejected']
  } = {},
): Facts {
  const decode = makeDecoder()
  const tokens = given.map((one, index) =>
    decode({
      origin: {
        source: one.source ?? 0,
        index,
        line: one.line ?? index + 1,
        ...(one.member !== undefined && { member: one.member }),
      },
      token: one.unsigned
        ? { kind: 'unsigned', claims: claimsOf(one) }
        : { kind: 'compact', jws: one.jws ?? compact(one) },
      ...(one.record && { record: { row: {}, tokenField: 'token', ...one.record } }),
      found: 'declared',
    }),
  )
  const verifications = given.map((one, id): Verification => {
    if (one.verification) return one.verification
    if (one.unsigned) return { status: 'unsigned' }
    return tokens[id]?.malformed ? { status: 'malformed' } : { status: 'verified', key: 0 }
  })
  return {
    rejected: more.rejected ?? [],
    tokens,
    keys: more.keys ?? [key()],
    verifications,
    graph: buildGraph(tokens),
    policy: { ...archiveAudit, ...more.policy },
  }
}

/** Every finding's code, in the order of the checks: what a ledger is accused of and nothing else. */
export function codesOf(facts: Facts): readonly string[] {
  return checks.flatMap((check) => [...check.run(facts)].map(() => check.code))
}

function compact(one: Given): string {
  const header = defined({ alg: 'ES256', typ: 'exec+jwt', kid: 'k', ...one.header })
  return `${encode(header)}.${encode(claimsOf(one))}.c2lnbmF0dXJl`
}

function claimsOf({ claims }: Given): JsonObject {
  return defined({
    iss: 'spiffe://example.com/agent/a',
    aud: 'spiffe://example.com/ledger',
    iat: start,
    exp: start + 600,
    jti: idOf('a'),
    wid: idOf('w'),
    exec_act: 'do_a',
    pred: [],
    ...claims,
  })
}

function defined(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )
}

function encode(value: JsonObject): string {
  return encodeBase64url(new TextEncoder().encode(JSON.stringify(value)))
}

/** The tasks of a drawing as tokens, with their names in the same order. */
export function tokensOf(drawing: string): {
  readonly tokens: readonly Token[]
  readonly names: readonly string[]
} {
  const predecessors = predecessorsIn(drawing)
  const given = [...predecessors].map(([name, after]) => task(name, after))
  return { tokens: factsOf(given).tokens, names: [...predecessors.keys()] }
}
