import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { archiveAudit } from '../checks/policy.ts'
import { bytesSource } from '../import/byte-source.ts'
import type { ByteSource } from '../import/ledger.ts'
import { importLimits } from '../import/limits.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { signedWorkflow, testKeySet } from '../testing/tokens.ts'
import { verifyHere } from '../verify/verify-queue.ts'
import { makeInvestigation } from './make-investigation.ts'
import type { Outline } from './outline.ts'
import { picturesWhileReading, picturesWhileVerifying } from './pictures.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** A ledger whose last task, which the others follow from, comes once it is let through. */
async function slowLedger() {
  const [plan, ...rest] = await signedWorkflow('plan>search>answer')
  const portion = `${rest.join('\n')}\n`.repeat(importLimits.portionPieces.value)
  const slice = '\n'.repeat(importLimits.sliceBytes.value)
  const text = `${portion}${slice}${plan}`
  const whole = bytesSource('slow.txt', new TextEncoder().encode(text))
  let letThrough = (_: Promise<void>) => {}
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const asked = vi.fn()
  const source: ByteSource = {
    ...whole,
    slice: async (start, end) => {
      if (end === whole.size) {
        asked()
        await gate
      }
      return whole.slice(start, end)
    },
  }
  return { source, letThrough, asked }
}

async function beingRead() {
  const { source, letThrough, asked } = await slowLedger()
  const outlines: Outline[] = []
  const investigation = makeInvestigation(
    {
      verifier: (keys) => verifyHere(makeKeyring(keys)),
      lanes: 1,
      onOutline: (outline) => outlines.push(outline),
    },
    { ...archiveAudit, ledger: 'complete' },
  )
  const keys = bytesSource('keys.json', new TextEncoder().encode(JSON.stringify(testKeySet('a'))))
  const opened = investigation.open([
    { source, role: 'any' },
    { source: keys, role: 'any' },
  ])
  await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 20_000 })
  return { investigation, outlines, opened, letThrough }
}

it('shows what was read while the rest is read, as part of a ledger whatever the policy says of the whole', async () => {
  const { outlines, opened, letThrough } = await beingRead()
  expect(outlines).toEqual([])
  await vi.advanceTimersByTimeAsync(1000)
  await vi.waitFor(() => expect(outlines).toHaveLength(1))
  const [soFar] = outlines
  expect(soFar?.counts).toMatchObject({ tasks: 2, failed: 0 })
  expect([soFar?.cutShort.reading, soFar?.policy.ledger]).toEqual(['under-way', 'complete'])
  expect(soFar?.sources.map(({ name, unfinished }) => [name, unfinished])).toEqual([
    ['keys.json', undefined],
    ['slow.txt', true],
  ])
  expect(soFar?.findings.map(({ code, severity }) => [code, severity])).toContainEqual([
    'predecessor-missing',
    'warning',
  ])
  letThrough(Promise.resolve())
  await opened
  const last = outlines.at(-1)!
  expect(last.counts).toMatchObject({ tasks: 3, passed: 3 })
  expect([last.complete, last.cutShort.reading, last.policy.ledger]).toEqual([true, undefined, 'complete'])
  expect(last.jti.slice(0, soFar?.tokens)).toEqual(soFar?.jti)
})

it('takes back what it showed of a source that cannot be read to its end', async () => {
  const { investigation, outlines, opened, letThrough } = await beingRead()
  await vi.advanceTimersByTimeAsync(1000)
  await vi.waitFor(() => expect(outlines).toHaveLength(1))
  letThrough(Promise.reject(new Error('NotFound')))
  expect((await opened).refused).toMatchObject([{ name: 'slow.txt', failure: { code: 'read-failed' } }])
  expect(investigation.outline().sources.map(({ name }) => name)).toEqual(['keys.json'])
  expect(investigation.outline().counts.tasks).toBe(0)
})

it('takes one picture at a time, and none once it was stopped', async () => {
  let done = () => {}
  const take = vi.fn(() => new Promise<void>((resolve) => (done = resolve)))
  const pictures = picturesWhileReading(take)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(take).toHaveBeenCalledTimes(1)
  done()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(take).toHaveBeenCalledTimes(2)
  const stopped = pictures.stop()
  done()
  await stopped
  await vi.advanceTimersByTimeAsync(600_000)
  expect(take).toHaveBeenCalledTimes(2)
})

it('pauses at least four seconds while signatures are verified, and many times as long as a picture took', async () => {
  const take = vi.fn()
  const pictures = picturesWhileVerifying(take, 1000)
  await vi.advanceTimersByTimeAsync(19_999)
  expect(take).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(take).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(3900)
  expect(take).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(take.mock.calls.length).toBeGreaterThan(1)
  await pictures.stop()
})
