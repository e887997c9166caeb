import { expect, test } from 'vitest'
import { settingsFromEnv } from '../checks/environment.ts'
import { makeReplayCache } from './replay-cache.ts'

const minutes = 60

test('an id is new once', () => {
  const cache = makeReplayCache()
  expect([cache.claim({ jti: 'a' }), cache.claim({ jti: 'a' })]).toEqual([true, false])
})

test('an id belongs to its workflow', () => {
  const cache = makeReplayCache()
  const claims = [{ jti: 'a', wid: 'w' }, { jti: 'a', wid: 'v' }, { jti: 'a' }]
  expect(claims.map(cache.claim)).toEqual([true, true, true])
  expect(claims.map(cache.claim)).toEqual([false, false, false])
})

test('it remembers an id as long as a token may be accepted, to the second', () => {
  let now = 0
  const cache = makeReplayCache(settingsFromEnv({}), () => now)
  cache.claim({ jti: 'a' })
  now = 15 * minutes + 30
  expect(cache.claim({ jti: 'a' })).toBe(false)
  now++
  expect(cache.claim({ jti: 'a' })).toBe(true)
})

test('size and lifetime come from the environment; when it is full the oldest id gives way', () => {
  let now = 0
  const settings = settingsFromEnv({ ECT_JTI_REPLAY_CACHE_SIZE: '2', ECT_JTI_REPLAY_TTL_MIN: '1' })
  const cache = makeReplayCache(settings, () => now)
  for (const jti of ['a', 'b', 'c']) cache.claim({ jti })
  expect(cache.size()).toBe(2)
  expect([cache.claim({ jti: 'b' }), cache.claim({ jti: 'c' }), cache.claim({ jti: 'a' })]).toEqual([
    false,
    false,
    true,
  ])
  now = 61
  expect(cache.claim({ jti: 'c' })).toBe(true)
  expect(cache.size()).toBe(1)
})
