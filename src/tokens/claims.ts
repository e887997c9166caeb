import { isJsonObject, type JsonObject } from '../base/json.ts'
import { shorten } from '../base/text.ts'
import { spellingOf } from './dialect.ts'
import { extensionSize } from './extension-size.ts'
import type { Sharing } from './sharing.ts'
import type { ClaimProblem, Claims, Dialect } from './token.ts'

const uri = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const hash =
  /^(?:[A-Za-z0-9_-]{43}|sha-256:[A-Za-z0-9_-]{43}|sha-384:[A-Za-z0-9_-]{64}|sha-512:[A-Za-z0-9_-]{86})$/
const decisions = ['approved', 'rejected', 'pending_human_review']
const endOfYear9999 = 253_402_300_799

type Report = (claim: string, problem: ClaimProblem['problem'], value: unknown) => undefined

/**
 * The claims under one name whatever the dialect, and every claim that is present and not what its rule asks (draft: claims tables of
 * -00 and -01). Every member is written, absent ones as undefined: a hundred thousand objects of one shape are quick to make and to read.
 */
export function readClaims(
  claims: JsonObject,
  dialect: Dialect,
  payloadBytes: number,
  sharing: Sharing,
): { readonly claims: Claims; readonly problems: readonly ClaimProblem[] } {
  let problems: ClaimProblem[] | undefined
  const report: Report = (claim, problem, value) => {
    problems ??= []
    problems.push({ claim, problem, value: shorten(brief(value), 80) })
    return undefined
  }
  const spelling = spellingOf(claims)
  const iss = text(claims, 'iss', report, uri, 'not-a-uri')
  const sub = text(claims, 'sub', report)
  if (dialect === 'execution-context-00' && sub !== undefined && iss !== undefined && sub !== iss)
    report('sub', 'differs-from-iss', sub)
  const iat = numericDate('iat', claims.iat, report)
  const aud = audience(claims, report)
  const exp = numericDate('exp', claims.exp, report)
  const jti = identifier(claims, Object.hasOwn(claims, 'tid') ? 'tid' : 'jti', report)
  const wid = identifier(claims, 'wid', report)
  const action = text(claims, 'exec_act', report)
  const predecessors = taskIds(claims, spelling.predecessors, report)
  const inputHash = text(claims, 'inp_hash', report, hash, 'not-a-hash')
  const outputHash = text(claims, 'out_hash', report, hash, 'not-a-hash')
  const extension = claims[spelling.extension]
  const { extensionBytes, extensionDepth } = extensionSize(
    isJsonObject(extension) ? extension : undefined,
    payloadBytes,
  )
  const { decision, timestamp, compensation } = readPolicyDecision(claims, spelling.extension, iat, report)
  return {
    claims: {
      iss: sharing.text(iss),
      sub: sharing.text(sub),
      aud: aud && sharing.list(aud),
      iat,
      exp,
      jti: sharing.near(jti),
      wid: sharing.text(wid),
      action: sharing.text(action),
      predecessors: predecessors.length === 0 ? noIds : predecessors.map((id) => sharing.near(id)!),
      inputHash: sharing.near(inputHash),
      outputHash: sharing.near(outputHash),
      extensionBytes,
      extensionDepth,
      policyDecision: decision,
      policyTimestamp: timestamp,
      compensationRequired: compensation,
    },
    problems: problems ?? noProblems,
  }
}

const noProblems: readonly ClaimProblem[] = []
const noIds: readonly string[] = []

function text(
  claims: JsonObject,
  claim: string,
  report: Report,
  form?: RegExp,
  problem?: ClaimProblem['problem'],
): string | undefined {
  const value = claims[claim]
  if (value === undefined) return undefined
  if (typeof value !== 'string') return report(claim, 'not-a-string', value)
  if (value === '') return report(claim, 'empty', value)
  if (form && problem && !form.test(value)) return report(claim, problem, value)
  return value
}

function identifier(claims: JsonObject, claim: string, report: Report): string | undefined {
  const value = text(claims, claim, report)
  if (value !== undefined && !uuid.test(value)) report(claim, 'not-a-uuid', value)
  return value
}

/** JSON text of the value, never descending into what may be nested without end. */
function brief(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length} items]`
  if (isJsonObject(value)) return `{${shorten(Object.keys(value).join(', '), 40)}}`
  return JSON.stringify(value)
}

function numericDate(claim: string, value: unknown, report: Report): number | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'number') return report(claim, 'not-a-number', value)
  if (value >= 1e11 && value < 1e15) return report(claim, 'milliseconds', value)
  if (value < 0 || value > endOfYear9999) return report(claim, 'not-a-numeric-date', value)
  return value
}

function audience(claims: JsonObject, report: Report): readonly string[] | undefined {
  const { aud } = claims
  if (aud === undefined) return undefined
  const parties = typeof aud === 'string' ? [aud] : aud
  if (!Array.isArray(parties) || !parties.every((party) => typeof party === 'string'))
    return report('aud', 'not-an-array-of-strings', aud)
  if (parties.length === 0 || parties.includes('')) return report('aud', 'empty', aud)
  return parties
}

/** The ids listed, as far as they are strings: one bad element does not hide the edges of the others. */
function taskIds(claims: JsonObject, claim: string, report: Report): readonly string[] {
  const value = claims[claim]
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    report(claim, 'not-an-array', value)
    return []
  }
  if (value.every(isId)) return value
  report(
    claim,
    'not-an-array-of-strings',
    value.find((id) => !isId(id)),
  )
  return value.filter(isId)
}

const isId = (id: unknown): id is string => typeof id === 'string' && id !== ''

/** The policy members stand at top level in the early dialect, in the extension object later. */
function readPolicyDecision(claims: JsonObject, extension: string, iat: number | undefined, report: Report) {
  const value = claims[extension]
  if (value !== undefined && !isJsonObject(value)) report(extension, 'not-an-object', value)
  const inside = isJsonObject(value) ? value : {}
  const atTop = Object.hasOwn(claims, 'pol') || Object.hasOwn(claims, 'pol_decision')
  const members = atTop ? { ...inside, ...claims } : inside
  const name = (member: string) =>
    atTop && Object.hasOwn(claims, member) ? member : `${extension}.${member}`
  const { pol, pol_decision: decision, pol_timestamp: time, compensation_required: compensation } = members
  if (pol !== undefined && decision === undefined) report(name('pol'), 'without-decision', pol)
  if (atTop && pol === undefined && decision !== undefined) report('pol_decision', 'without-policy', decision)
  const known = typeof decision === 'string' && decisions.includes(decision)
  if (decision !== undefined && !known) report(name('pol_decision'), 'unknown-value', decision)
  const timestamp = time === undefined ? undefined : numericDate(name('pol_timestamp'), time, report)
  if (timestamp !== undefined && iat !== undefined && timestamp > iat)
    report(name('pol_timestamp'), 'after-iat', time)
  if (compensation !== undefined && typeof compensation !== 'boolean')
    report(name('compensation_required'), 'not-a-boolean', compensation)
  return {
    decision: known ? decision : undefined,
    timestamp,
    compensation: typeof compensation === 'boolean' ? compensation : undefined,
  }
}
