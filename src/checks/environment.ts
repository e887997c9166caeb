import { Failure } from '../base/failure.ts'
import { archiveAudit, type Policy } from './policy.ts'

/** Environment variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The settings that the reference implementations take from the environment; durations in seconds. */
export interface ReferenceSettings {
  readonly iatMaxAge: number
  readonly iatMaxFuture: number
  /** How long after `iat` a token expires that is issued without `exp`. */
  readonly defaultExpiry: number
  /** How many ids a replay cache remembers, and for how long; undefined where the environment leaves it to the cache. */
  readonly replayCacheSize?: number
  readonly replayTimeToLive?: number
}

const minute = 60

/** Reads the `ECT_…` variables. Throws Failure `not-a-policy` for one that is no number of 0 or more. */
export function settingsFromEnv(env: Environment): ReferenceSettings {
  const size = numberIn(env, 'ECT_JTI_REPLAY_CACHE_SIZE')
  const timeToLive = numberIn(env, 'ECT_JTI_REPLAY_TTL_MIN')
  return {
    iatMaxAge: (numberIn(env, 'ECT_IAT_MAX_AGE_MINUTES') ?? 15) * minute,
    iatMaxFuture: numberIn(env, 'ECT_IAT_MAX_FUTURE_SEC') ?? 30,
    defaultExpiry: (numberIn(env, 'ECT_DEFAULT_EXPIRY_MIN') ?? 10) * minute,
    ...(size !== undefined && { replayCacheSize: size }),
    ...(timeToLive !== undefined && { replayTimeToLive: timeToLive * minute }),
  }
}

/** A policy with the limits for `iat` that the environment sets, the same policy where it sets none. The default expiry and the replay cache are no rules of judgement. */
export function policyFromEnv(env: Environment, base: Policy = archiveAudit): Policy {
  const age = numberIn(env, 'ECT_IAT_MAX_AGE_MINUTES')
  const iatMaxFuture = numberIn(env, 'ECT_IAT_MAX_FUTURE_SEC')
  if (age === undefined && iatMaxFuture === undefined) return base
  return {
    ...base,
    name: `${base.name}, limits from the environment`,
    ...(age !== undefined && { iatMaxAge: age * minute }),
    ...(iatMaxFuture !== undefined && { iatMaxFuture }),
  }
}

function numberIn(env: Environment, name: string): number | undefined {
  const text = env[name]?.trim()
  if (!text) return undefined
  const value = Number(text)
  if (Number.isFinite(value) && value >= 0) return value
  throw new Failure('not-a-policy', { at: name, expected: 'a number of 0 or more', found: text.slice(0, 40) })
}
