import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeWatch } from './watch.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function thread(ask: () => Promise<unknown>) {
  const one = { ask: vi.fn(ask), lost: vi.fn() }
  return one
}

it('asks while work lasts, and gives up a thread that leaves one question open', async () => {
  const watch = makeWatch(100)
  const [well, dead] = [thread(async () => true), thread(() => new Promise(() => {}))]
  watch.begin(well)
  watch.begin(dead)
  await vi.advanceTimersByTimeAsync(150)
  expect(dead.lost).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(100)
  expect(dead.lost).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(dead.lost).toHaveBeenCalledTimes(1)
  expect(well.lost).not.toHaveBeenCalled()
  expect(well.ask.mock.calls.length).toBeGreaterThan(8)
})

it('asks nobody who has nothing to do, and has no timer then', async () => {
  const watch = makeWatch(100)
  const silent = thread(() => new Promise(() => {}))
  watch.begin(silent)
  await vi.advanceTimersByTimeAsync(150)
  watch.end(silent)
  await vi.advanceTimersByTimeAsync(500)
  expect(silent.lost).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
  watch.begin(silent)
  await vi.advanceTimersByTimeAsync(250)
  expect(silent.lost).toHaveBeenCalledTimes(1)
})

it('does not take a late answer for a lost thread, nor one that comes after the work', async () => {
  const watch = makeWatch(100)
  const slow = thread(() => new Promise((resolve) => setTimeout(resolve, 90)))
  watch.begin(slow)
  await vi.advanceTimersByTimeAsync(1000)
  expect(slow.lost).not.toHaveBeenCalled()
  watch.end(slow)
  await vi.advanceTimersByTimeAsync(1000)
  expect(vi.getTimerCount()).toBe(0)
})
