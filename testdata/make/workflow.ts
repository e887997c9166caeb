import { createHash } from 'node:crypto'
import { isJsonObject, type Json, type JsonObject } from '../../src/base/json.ts'
import type { EctClaims, IssuedDialect } from '../../src/issue/claims.ts'
import { encodeCompact, encodeSigningInput, encodeUnsigned, type Signer } from '../../src/issue/compact.ts'
import { composeEct } from '../../src/issue/create.ts'
import { testTime, uuidOf } from '../../src/testing/tokens.ts'
import { type Agent, type AgentName, agents } from './agents.ts'
import { type KnownSignatures, signerOf } from './signatures.ts'

/** Members to put in place of those there; `undefined` takes one out. */
type Changes = Readonly<Record<string, Json | undefined>>

/** One task of a workflow table. Without a fault it needs only `by` and `after`. */
export interface TaskRow {
  readonly by: AgentName
  /** Names of its predecessors in the table; none for a root. */
  readonly after?: readonly string[]
  /** `exec_act`, where it is not the task's name in the table. */
  readonly act?: string
  /** Seconds after the workflow's beginning; a while after the task above when left out. */
  readonly at?: number
  /** Members of `ect_ext` beside `exec_time_ms`. */
  readonly ext?: JsonObject
  readonly dialect?: IssuedDialect
  readonly claims?: Changes
  readonly header?: Changes
  /** What is signed in place of the claims' JSON. */
  readonly payload?: (claims: JsonObject) => string
  /** Claims changed after signing: what a forger without the key can do. */
  readonly forged?: Changes
  /** Signs in the agent's place. */
  readonly signer?: Signer
  /** The finished token, written otherwise. */
  readonly respelt?: (token: string) => string
  /** An L1 token: no header, no signature. */
  readonly unsigned?: true
  /** Issued, named by others and not in the ledger. */
  readonly omitted?: true
  /** Members of the ledger's row changed after it was written. */
  readonly row?: Changes
}

export type WorkflowTable = Readonly<Record<string, TaskRow>>

export interface IssuedTask {
  readonly name: string
  readonly agent: Agent
  /** The claims in the token, spelt in its dialect. */
  readonly claims: JsonObject
  readonly token: string
  readonly iat: number
  readonly jti: string
  readonly changes: Changes
}

/** The id of a task in a table; the same in every run. */
export function taskIdOf(workflow: string, task: string): string {
  return uuidOf(`${workflow}/${task}`)
}

/** SHA-256 of what a task produced: a one-line text, `output of <jti>`, so that anyone can try the hash check. */
export function outputHash(jti: string): string {
  return createHash('sha256').update(`output of ${jti}`).digest('base64url')
}

/** Issues every task of a table, in its order; tasks that are only named by others are left out. */
export async function issueWorkflow(
  workflow: string,
  table: WorkflowTable,
  known: KnownSignatures,
): Promise<readonly IssuedTask[]> {
  const audiences = audiencesOf(table)
  const issued: IssuedTask[] = []
  let at = 0
  for (const [name, row] of Object.entries(table)) {
    at = row.at ?? at + pause(`${workflow}/${name}`)
    const usual = usualClaims(workflow, name, row, at, audiences.get(name) ?? [])
    const task = await issueTask(name, row, usual, known)
    if (!row.omitted) issued.push(task)
  }
  return issued
}

async function issueTask(
  name: string,
  row: TaskRow,
  usual: EctClaims,
  known: KnownSignatures,
): Promise<IssuedTask> {
  const agent = agents[row.by]
  const composed = composeEct(usual, { ...agent, ...(row.dialect && { dialect: row.dialect }) })
  const signed = changed(composed.claims, row.claims)
  const text = row.payload?.(signed)
  const claims = text === undefined ? changed(signed, row.forged) : claimsIn(text)
  const jti = typeof claims.jti === 'string' ? claims.jti : usual.jti!
  const facts = { name, agent, claims, iat: usual.iat!, jti, changes: row.row ?? {} }
  if (row.unsigned) return { ...facts, token: encodeUnsigned(claims) }
  const header = changed(composed.header, row.header)
  const forged = row.forged && encodeSigningInput(header, claims)
  const signer = row.signer ?? signerOf(agent, known, forged)
  const token = await encodeCompact(header, text ?? signed, signer)
  const published = forged ? `${forged}.${token.split('.')[2]}` : token
  return { ...facts, token: row.respelt?.(published) ?? published }
}

function claimsIn(text: string): JsonObject {
  const value = JSON.parse(text) as Json
  return isJsonObject(value) ? value : {}
}

function usualClaims(
  workflow: string,
  name: string,
  row: TaskRow,
  at: number,
  audience: readonly string[],
): EctClaims {
  const jti = taskIdOf(workflow, name)
  const pred = (row.after ?? []).map((task) => taskIdOf(workflow, task))
  return {
    iss: agents[row.by].iss,
    aud: [...audience, ledgerIdentity],
    exec_act: row.act ?? name,
    iat: testTime + at,
    jti,
    wid: uuidOf(workflow),
    pred,
    inp_hash: outputHash(pred[0] ?? uuidOf(workflow)),
    out_hash: outputHash(jti),
    ect_ext: { exec_time_ms: 40 + (numberOf(jti) % 2400), ...row.ext },
  }
}

/** The ledger verifies every token, so it stands in every `aud`. */
export const ledgerIdentity = 'spiffe://audit.example/ledger'

/** By task: the agents that will verify it, which are those of its successors. */
function audiencesOf(table: WorkflowTable): ReadonlyMap<string, readonly string[]> {
  const audiences = new Map<string, Set<string>>()
  for (const { by, after = [] } of Object.values(table)) {
    for (const predecessor of after) {
      const audience = audiences.get(predecessor) ?? new Set()
      audiences.set(predecessor, audience.add(agents[by].iss))
    }
  }
  return new Map([...audiences].map(([task, audience]) => [task, [...audience].sort()]))
}

function changed<Members extends JsonObject>(members: Members, changes: Changes = {}): Members {
  const all = Object.entries({ ...members, ...changes }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(all) as Members
}

/** Seconds between two tasks: 5 to 44, unlike and yet the same in every run. */
function pause(task: string): number {
  return 5 + (numberOf(uuidOf(task)) % 40)
}

function numberOf(uuid: string): number {
  return Number.parseInt(uuid.slice(0, 8), 16)
}
