import { Failure } from '../base/failure.ts'
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { shorten } from '../base/text.ts'
import { algorithmNamed } from '../keys/algorithms.ts'
import { type Algorithm, algorithms } from '../keys/key.ts'
import { checks } from './index.ts'
import { archiveAudit, type JudgedAt, type Policy, type Severity } from './policy.ts'

type Read<T> = (value: Json, at: string) => T

const seconds: Read<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? value
    : refuse(at, 'a number of 0 or more', value)

const text: Read<string> = (value, at) =>
  typeof value === 'string' && value !== '' && !/\p{Cs}/u.test(value)
    ? value
    : refuse(at, 'a non-empty string', value)

const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (value, at) =>
    value === null ? null : read(value, at)

const oneOf =
  <const T extends string>(...words: readonly T[]): Read<T> =>
  (value, at) =>
    words.find((word) => word === value) ?? refuse(at, `one of ${words.join(', ')}`, value)

const listOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, at) =>
    Array.isArray(value)
      ? value.map((item: Json, index) => read(item, `${at}[${index}]`))
      : refuse(at, 'a list', value)

const algorithm: Read<Algorithm> = (value, at) =>
  algorithmNamed(value) ?? refuse(at, `one of ${algorithms.join(', ')}`, value)

const count: Read<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : refuse(at, 'a whole number of 0 or more', value)

const severity = oneOf('error', 'warning', 'note')

const severities: Read<Readonly<Record<string, Severity>>> = (value, at) => {
  if (!isJsonObject(value)) return refuse(at, 'an object of severities by finding code', value)
  return Object.fromEntries(
    Object.entries(value).map(([code, chosen]) => {
      if (!checks.some((check) => check.code === code))
        refuse(`${at}.${code}`, 'a finding code as its name', code)
      return [code, severity(chosen, `${at}.${code}`)]
    }),
  )
}

const members: { readonly [Member in Exclude<keyof Policy, 'judgedAt'>]: Read<Policy[Member]> } = {
  name: text,
  clockSkew: seconds,
  algorithms: listOf(algorithm),
  requiredClaims: listOf(text),
  verifier: orNull(text),
  minimumLevel: oneOf('L1', 'L2', 'L3'),
  ledger: oneOf('partial', 'complete'),
  maxPredecessors: count,
  iatMaxAge: orNull(seconds),
  iatMaxFuture: seconds,
  maxLifetime: orNull(seconds),
  uuidTaskIds: oneOf('nobody', 'ect-01', 'everybody'),
  severities,
}

/**
 * A policy from JSON, what it leaves out as in the archive audit. `now` (NumericDate seconds) is what a mode of now without a time becomes.
 * Throws Failure `not-a-policy` with the exact place and what was expected there; a member that does not exist is refused, since a
 * misspelled rule would silently not hold.
 */
export function readPolicy(json: Json, now: number = Math.floor(Date.now() / 1000)): Policy {
  if (!isJsonObject(json)) return refuse('the top', 'a JSON object', json)
  const read: Record<string, unknown> = {}
  for (const [member, value] of Object.entries(json)) {
    if (member === '$schema') continue
    if (member === 'judgedAt') read[member] = readJudgedAt(value, now)
    else if (Object.hasOwn(members, member))
      read[member] = members[member as keyof typeof members](value, member)
    else refuse(member, `one of ${Object.keys(archiveAudit).join(', ')}`, member)
  }
  const name = Object.keys(read).length > 0 ? 'custom' : archiveAudit.name
  return { ...archiveAudit, name, ...read }
}

function readJudgedAt(value: Json, now: number): JudgedAt {
  if (!isJsonObject(value)) return refuse('judgedAt', 'an object with a mode', value)
  const mode = oneOf('recorded', 'issued', 'at', 'now')(value.mode ?? null, 'judgedAt.mode')
  const allowed = mode === 'at' || mode === 'now' ? ['mode', 'time'] : ['mode']
  const unknown = Object.keys(value).find((member) => !allowed.includes(member))
  if (unknown !== undefined) refuse(`judgedAt.${unknown}`, `only ${allowed.join(' and ')}`, unknown)
  if (mode === 'recorded' || mode === 'issued') return { mode }
  return { mode, time: timeIn(value, mode, now) }
}

function timeIn({ time }: JsonObject, mode: 'at' | 'now', now: number): number {
  if (time === undefined && mode === 'now') return now
  return seconds(time ?? null, 'judgedAt.time')
}

function refuse(at: string, expected: string, found: Json): never {
  throw new Failure('not-a-policy', { at, expected, found: brief(found) })
}

/** Never descends into what may be nested without end. */
function brief(value: Json): string {
  if (Array.isArray(value)) return 'a list'
  if (isJsonObject(value)) return 'an object'
  return shorten(JSON.stringify(value), 60)
}
