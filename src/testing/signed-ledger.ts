import { agents } from '../../testdata/make/agents.ts'
import { type LedgerFormatName, ledgerFormats } from '../../testdata/make/ledger-text.ts'
import type { Json, JsonObject } from '../base/json.ts'
import type { EctClaims, IssuedDialect } from '../issue/claims.ts'
import { signedToken, testKeySet, testTime, uuidOf } from './tokens.ts'

/** A task of a test ledger as its agent means it; it can be signed again after a change. */
export interface LedgerTask {
  readonly name: string
  readonly agent: 'a' | 'b'
  readonly claims: EctClaims & {
    readonly jti: string
    readonly iat: number
    readonly pred: readonly string[]
  }
  readonly token: string
}

/** A correctly signed ledger of one workflow, in topological order, written in a form. */
export interface SignedLedger {
  readonly form: LedgerForm
  readonly dialect: IssuedDialect
  readonly tasks: readonly LedgerTask[]
  /** One line each: a token, or a row as JSON. */
  readonly lines: readonly string[]
}

export type LedgerForm = Extract<LedgerFormatName, 'lines' | 'rows' | 'starfly'>

/** Seconds between two tasks: more than clocks may differ. */
export const step = 100

/** The ledger of a workflow drawn as `plan>search plan>read`; agents take turns. */
export async function signedLedger(
  drawing: string,
  form: LedgerForm,
  dialect: IssuedDialect,
): Promise<SignedLedger> {
  const predecessors = new Map<string, string[]>()
  for (const path of drawing.split(' ')) {
    const names = path.split('>')
    for (const [at, name] of names.entries()) {
      const known = predecessors.get(name) ?? []
      predecessors.set(name, at > 0 ? [...known, names[at - 1]!] : known)
    }
  }
  const tasks = [...predecessors].map(async ([name, after], index) => {
    const agent = index % 2 === 0 ? 'a' : 'b'
    const claims = {
      iss: agents[agent].iss,
      aud: 'spiffe://example.com/ledger',
      exec_act: name,
      jti: uuidOf(name),
      wid: uuidOf(drawing),
      iat: testTime + step * index,
      exp: testTime + step * index + 600,
      pred: after.map(uuidOf),
    }
    return { name, agent, claims, token: await signedToken(claims, { agent, dialect }) } as const
  })
  return written({ form, dialect, tasks: await Promise.all(tasks) })
}

/** The ledger with its lines written anew from its tasks. */
export function written(ledger: Omit<SignedLedger, 'lines'>): SignedLedger {
  const issued = ledger.tasks.map(({ name, agent, claims, token }) => ({
    name,
    agent: agents[agent],
    claims: claims as JsonObject,
    token,
    iat: claims.iat,
    jti: claims.jti,
    changes: {},
  }))
  return { ...ledger, lines: ledgerFormats[ledger.form].write(issued).trimEnd().split('\n') }
}

/** One task signed again by its own agent with other claims; its line holds the new token and is otherwise as it was. */
export async function resigned(
  ledger: SignedLedger,
  at: number,
  changes: Partial<EctClaims>,
): Promise<SignedLedger> {
  const task = ledger.tasks[at]!
  const claims = { ...task.claims, ...changes } as LedgerTask['claims']
  const token = await signedToken(claims, { agent: task.agent, dialect: ledger.dialect })
  return {
    ...ledger,
    tasks: ledger.tasks.with(at, { ...task, claims, token }),
    lines: ledger.lines.with(at, ledger.lines[at]!.replace(task.token, token)),
  }
}

/** A row with members replaced; `undefined` takes one out. */
export function editedRow(ledger: SignedLedger, at: number, changes: Record<string, Json | undefined>) {
  const row = { ...rowOf(ledger, at), ...changes }
  return { ...ledger, lines: ledger.lines.with(at, JSON.stringify(row)) }
}

export const rowOf = ({ lines }: SignedLedger, at: number) => JSON.parse(lines[at]!) as JsonObject

export const textOf = ({ lines }: Pick<SignedLedger, 'lines'>): string =>
  lines.map((line) => `${line}\n`).join('')

/** The public keys of both agents, as a file. */
export const ledgerKeys = { name: 'keys.json', text: JSON.stringify(testKeySet('a', 'b')) }
