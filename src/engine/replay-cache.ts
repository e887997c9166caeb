import type { ReferenceSettings } from '../checks/environment.ts'
import { type Clock, systemClock } from './clock.ts'
import { defaultSettings } from './live-policy.ts'
import type { Awaitable } from './store.ts'

/** A task id in its scope: unique within its `wid`, everywhere where it has none. */
export interface ScopedId {
  readonly jti: string
  readonly wid?: string
}

/**
 * Remembers which ids were accepted. Verifiers that share one must share its answers: to ask and to remember is one deed, so that two
 * of them that get the same token at once cannot both be told that it is new.
 */
export interface ReplayCache {
  /** Remembers the id; false where it was remembered already. */
  readonly claim: (id: ScopedId) => Awaitable<boolean>
}

/** How many ids a cache holds where the environment does not say (our choice). */
const defaultReplayCacheSize = 100_000

/**
 * A replay cache in memory, of `replayCacheSize` ids that live `replayTimeToLive` seconds; left out, they live as long as a token may
 * be accepted. When it is full the oldest id gives way: a replay of it is then no longer seen, so make it larger than the number of
 * tokens that come in that time.
 */
export function makeReplayCache(
  settings: ReferenceSettings = defaultSettings,
  clock: Clock = systemClock,
): ReplayCache & { readonly size: () => number } {
  const { replayCacheSize = defaultReplayCacheSize, iatMaxAge, iatMaxFuture } = settings
  const { replayTimeToLive = iatMaxAge + iatMaxFuture } = settings
  /** In the order they were remembered, which is the order in which they expire. */
  const seen = new Map<string, number>()
  const forget = (now: number) => {
    for (const [name, since] of seen) {
      if (since + replayTimeToLive >= now && seen.size <= replayCacheSize) return
      seen.delete(name)
    }
  }
  return {
    claim: ({ jti, wid }) => {
      const now = clock()
      forget(now)
      const name = JSON.stringify([jti, wid ?? null])
      if (seen.has(name)) return false
      seen.set(name, now)
      forget(now)
      return true
    },
    size: () => seen.size,
  }
}
