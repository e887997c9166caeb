import { createHash } from 'node:crypto'
import type { JWK } from 'jose'
import { type AgentName, agents } from '../../testdata/make/agents.ts'
import { publicKeySet, signingKey } from '../../testdata/make/keys.ts'
import type { JsonObject } from '../base/json.ts'
import type { EctClaims, IssuedDialect } from '../issue/claims.ts'
import { signCompact } from '../issue/compact.ts'
import { composeEct } from '../issue/create.ts'

/** 2026-02-26 00:00:00 UTC, when every test ledger begins; NumericDate seconds. */
export const testTime = 1772064000

/** The public JWK Set of these test agents, of all of them where none is named. */
export function testKeySet(...names: readonly AgentName[]): { readonly keys: readonly JWK[] } {
  return publicKeySet(names.length > 0 ? names : (Object.keys(agents) as AgentName[]))
}

/** A UUID that the same words always give. */
export function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export interface TestTokenOptions {
  /** `a` when left out. */
  readonly agent?: AgentName
  readonly dialect?: IssuedDialect
  /** Members added to the header, or put in place of those there. */
  readonly header?: JsonObject
}

/** A correctly signed token of a well-behaved agent, in which `claims` replaces what a test is about. */
export async function signedToken(
  claims: Partial<EctClaims> = {},
  options: TestTokenOptions = {},
): Promise<string> {
  const agent = agents[options.agent ?? 'a']
  const usual = {
    iss: agent.iss,
    aud: 'spiffe://example.com/ledger',
    exec_act: 'answer_question',
    iat: testTime,
  }
  const composed = composeEct({ ...usual, ...claims } as EctClaims, { ...agent, ...spoken(options) })
  return signCompact({ ...composed.header, ...options.header }, composed.claims, await signingKey(agent))
}

/**
 * The tokens of a workflow drawn as text, `plan>search plan>read search>answer read>answer`: each task's action is its name, its
 * `jti` is `uuidOf(name)`, its `iat` ten seconds after the task mentioned before it. In order of first mention.
 */
export function signedWorkflow(drawing: string, options: TestTokenOptions = {}): Promise<readonly string[]> {
  const predecessors = new Map<string, string[]>()
  for (const path of drawing.split(/\s+/).filter(Boolean)) {
    const names = path.split('>')
    for (const name of names) if (!predecessors.has(name)) predecessors.set(name, [])
    for (let i = 1; i < names.length; i++) predecessors.get(names[i]!)!.push(uuidOf(names[i - 1]!))
  }
  const wid = uuidOf(drawing)
  const tasks = [...predecessors].map(([exec_act, pred], index) =>
    signedToken({ exec_act, pred, jti: uuidOf(exec_act), wid, iat: testTime + 10 * index }, options),
  )
  return Promise.all(tasks)
}

function spoken({ dialect }: TestTokenOptions): { dialect?: IssuedDialect } {
  return dialect ? { dialect } : {}
}
