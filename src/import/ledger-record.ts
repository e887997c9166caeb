import type { Json, JsonObject } from '../base/json.ts'
import type { LedgerRecord } from './ledger.ts'
import { plainName } from './member-name.ts'

type Meaning = 'sequence' | 'previousHash' | 'recordedAt'

const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['seq', 'sequence'],
  ['sequence', 'sequence'],
  ['ledgersequence', 'sequence'],
  ['prevhash', 'previousHash'],
  ['previoushash', 'previousHash'],
  ['recordedat', 'recordedAt'],
  ['storedtimestamp', 'recordedAt'],
  ['timestamp', 'recordedAt'],
])

const meaningOf = (name: string): Meaning | undefined => meanings.get(plainName(name))

/** RFC 3339, and the zones that databases write in their own ways: `+00`, `+0000`, ` UTC`. */
const dateTime =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:\.(\d+))?(?: ?(?:[Zz]|UTC)|([+-]\d{2}):?(\d{2})?)$/
const decimal = /^\d{1,17}(?:\.\d+)?$/
/** NumericDate seconds stay below this until the year 5138; milliseconds have been above it since 1973. */
const leastMilliseconds = 1e11

function fromNumber(value: number): number | undefined {
  if (!Number.isFinite(value) || value < 0) return undefined
  return value < leastMilliseconds ? value : value / 1000
}

/** A time as ledgers write it (RFC 3339 text, seconds or milliseconds since 1970) in NumericDate seconds, or undefined. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return fromNumber(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (decimal.test(text)) return fromNumber(Number(text))
  const match = dateTime.exec(text)
  if (match === null) return undefined
  const [, day, time, fraction, hours, minutes = '00'] = match
  // Date.parse is only required to read three digits of a second.
  const milliseconds = Date.parse(`${day}T${time}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`)
  if (Number.isNaN(milliseconds)) return undefined
  return milliseconds / 1000 + (fraction === undefined ? 0 : Number(`0.${fraction}`))
}

function sequenceOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\s*\d{1,16}\s*$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

/** True for an object that has a ledger's own members, whether or not it holds a token. */
export function hasRecordMembers(row: JsonObject): boolean {
  for (const name in row) if (meaningOf(name) !== undefined) return true
  return false
}

/** True for an object with a place in a ledger: a number or a link to the row before. A time alone may be any log's. */
export function isNumberedRow(row: JsonObject): boolean {
  for (const name in row) {
    const meaning = meaningOf(name)
    if (meaning === 'sequence' || meaning === 'previousHash') return true
  }
  return false
}

/** The member that holds a row's number, whatever stands in it; undefined where there is none. */
export function sequenceMember(row: JsonObject): string | undefined {
  for (const name in row) if (meaningOf(name) === 'sequence') return name
  return undefined
}

/** True for a row that is linked to the one before. */
export const isLinked = ({ previousHash }: LedgerRecord): boolean => previousHash !== undefined

/** True for a row that may be the first of a hash chain: nothing in it needs to say that there is one. */
export const mayBeginChain = ({ sequence }: LedgerRecord): boolean => sequence !== undefined && sequence <= 1

/** Takes the token out of its row: it can be read again from its source. */
export function leaveToken({ row, tokenField }: LedgerRecord): void {
  if (typeof row[tokenField] === 'string') (row as Record<string, Json>)[tokenField] = ''
}

/** What the ledger itself says in the row around a token; where two members mean the same, the first counts. */
export function ledgerRecord(row: JsonObject, tokenField: string): LedgerRecord {
  let sequence: number | undefined
  let previousHash: string | undefined
  let recordedAt: number | undefined
  let recordedAtText: string | undefined
  for (const name in row) {
    const meaning = meaningOf(name)
    if (meaning === undefined) continue
    const value = row[name]
    if (meaning === 'sequence') sequence ??= sequenceOf(value)
    else if (meaning === 'previousHash') previousHash ??= typeof value === 'string' ? value : undefined
    else if (recordedAtText === undefined && (typeof value === 'string' || typeof value === 'number')) {
      recordedAt = timeOf(value)
      recordedAtText = String(value)
    }
  }
  return { row, tokenField, sequence, previousHash, recordedAt, recordedAtText }
}
