import { createHash } from 'node:crypto'
import type { Json, JsonObject } from '../../src/base/json.ts'
import type { IssuedTask } from './workflow.ts'

/** The ways the test ledgers are written; `extension` is that of the file. */
export const ledgerFormats = {
  /** One compact token per line. */
  lines: { extension: 'txt', write: (tasks) => linesOf(tasks.map(({ token }) => token)) },
  /** A JSON array of compact tokens. */
  array: {
    extension: 'json',
    write: (tasks) =>
      `${JSON.stringify(
        tasks.map(({ token }) => token),
        null,
        2,
      )}\n`,
  },
  /** JSON Lines, each row numbered and dated by the ledger. */
  rows: { extension: 'jsonl', write: (tasks) => linesOf(numberedRows(tasks).map(toJson)) },
  /** A JSON array of rows in other words, dated and not numbered. */
  table: { extension: 'json', write: (tasks) => `${JSON.stringify(storedRows(tasks), null, 2)}\n` },
  /** Starfly's rows, each with the hash of the one before. */
  starfly: { extension: 'jsonl', write: (tasks) => linesOf(starflyRows(tasks)) },
} as const satisfies Readonly<Record<string, LedgerFormat>>

export type LedgerFormatName = keyof typeof ledgerFormats

interface LedgerFormat {
  readonly extension: string
  readonly write: (tasks: readonly IssuedTask[]) => string
}

/** Seconds from `iat` until the ledger has the token. */
const delay = 2

/** When the ledger recorded each: in its own order, never before the token was issued. */
function recordedTimes(tasks: readonly IssuedTask[]): readonly string[] {
  let latest = 0
  return tasks.map(({ iat }) => {
    latest = Math.max(latest, iat + delay)
    return new Date(latest * 1000).toISOString().replace('.000Z', 'Z')
  })
}

function numberedRows(tasks: readonly IssuedTask[]): readonly JsonObject[] {
  const times = recordedTimes(tasks)
  return tasks.map(({ token, claims, changes }, index) =>
    edited(
      { seq: index + 1, recorded_at: times[index], jti: claims.jti, iss: claims.iss, ect_token: token },
      changes,
    ),
  )
}

function storedRows(tasks: readonly IssuedTask[]): readonly JsonObject[] {
  const times = recordedTimes(tasks)
  return tasks.map(({ token, claims, changes }, index) => {
    const { jti: task_id, iss: agent_id, exec_act: action, pred: parents, wid } = claims
    return edited(
      { task_id, agent_id, action, parents, wid, stored_timestamp: times[index], ect_jws: token },
      changes,
    )
  })
}

/** Rows as Go's `json.Marshal` writes them; a change happens after the row was chained, as a forger's would. */
function starflyRows(tasks: readonly IssuedTask[]): readonly string[] {
  const times = recordedTimes(tasks)
  let prev_hash = ''
  return tasks.map(({ token, claims, agent, changes }, index) => {
    const { jti, iss, exec_act, wid } = claims
    const tool_id = `tool-${agent.kid.split('-').slice(0, -1).join('-')}`
    const recorded_at = times[index]
    const row = {
      seq: index + 1,
      jti,
      prev_hash,
      ect_token: token,
      iss,
      sub: iss,
      tool_id,
      exec_act,
      wid,
      recorded_at,
    }
    prev_hash = createHash('sha256')
      .update(goJson(edited(row)))
      .digest('hex')
    return goJson(edited(row, changes))
  })
}

const escaped: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

function goJson(row: JsonObject): string {
  return JSON.stringify(row).replace(/[<>&\u2028\u2029]/g, (character) => escaped[character]!)
}

function edited(
  row: Record<string, Json | undefined>,
  changes: Record<string, Json | undefined> = {},
): JsonObject {
  const members = Object.entries({ ...row, ...changes }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(members) as JsonObject
}

function toJson(row: JsonObject): string {
  return JSON.stringify(row)
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
