import { expect, it } from 'vitest'
import { sha256Hex } from '../base/sha256.ts'
import { lenient } from '../checks/policies.ts'
import { bytesSource } from '../import/byte-source.ts'
import type { ByteSource } from '../import/ledger.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { signedWorkflow } from '../testing/tokens.ts'
import { verifyHere } from '../verify/verify-queue.ts'
import { makeInvestigation } from './make-investigation.ts'

const bytes = new TextEncoder().encode((await signedWorkflow('plan>answer')).join('\n'))

/** A ledger whose readings from the second on, which are for its hash, wait until they are let through. */
function waitingSource() {
  let readings = 0
  let letThrough = () => {}
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const ledger = bytesSource('ledger.txt', bytes)
  const source: ByteSource = {
    ...ledger,
    slice: async (start, end) => {
      if (start === 0 && readings++ > 0) await gate
      return ledger.slice(start, end)
    },
  }
  return { source, letThrough, readings: () => readings }
}

async function opened(source: ByteSource) {
  const told: (readonly [number, number])[] = []
  const investigation = makeInvestigation({
    verifier: (keys) => verifyHere(makeKeyring(keys)),
    lanes: 1,
    onHashed: (done, total) => told.push([done, total]),
  })
  await investigation.open([{ source, role: 'any' }])
  return { investigation, told, hash: () => investigation.outline().sources[0]?.sha256 }
}

it('hashes what was opened, and tells how many bytes there are to hash', async () => {
  const { source, letThrough } = waitingSource()
  const { investigation, told, hash } = await opened(source)
  letThrough()
  await investigation.hashSources()
  expect(hash()).toBe(sha256Hex(bytes))
  expect(told[0]).toEqual([0, bytes.length])
})

it('judges by another policy while hashes are worked out, and keeps both', async () => {
  const { source, letThrough } = waitingSource()
  const { investigation, hash } = await opened(source)
  const hashed = investigation.hashSources()
  investigation.setPolicy(lenient)
  expect([investigation.outline().policy.name, hash()]).toEqual([lenient.name, ''])
  letThrough()
  await hashed
  expect([investigation.outline().policy.name, hash()]).toEqual([lenient.name, sha256Hex(bytes)])
})

it('keeps the hash of what was open when it comes while more is opened', async () => {
  const { source, letThrough } = waitingSource()
  const { investigation } = await opened(source)
  const hashed = investigation.hashSources()
  const more = bytesSource('more.txt', bytes)
  const slice: typeof more.slice = async (...range) => {
    letThrough()
    await hashed
    return more.slice(...range)
  }
  await investigation.open([{ source: { ...more, slice }, role: 'any' }])
  expect(investigation.outline().sources.map(({ sha256 }) => sha256)).toEqual([sha256Hex(bytes), ''])
})

it('reads a source once for all who want its hash', async () => {
  const { source, letThrough, readings } = waitingSource()
  const { investigation } = await opened(source)
  const before = readings()
  const wanted = [investigation.hashSources(), investigation.report()] as const
  letThrough()
  const report = (await Promise.all(wanted))[1]
  expect(report.sources[0]?.sha256).toBe(sha256Hex(bytes))
  expect(readings()).toBe(before + 1)
})

it('leaves out the hash of a source when it is stopped, and works it out for a report', async () => {
  const { source, letThrough } = waitingSource()
  const { investigation, hash } = await opened(source)
  letThrough()
  await investigation.hashSources(AbortSignal.abort())
  expect(hash()).toBe('')
  expect((await investigation.report()).sources[0]?.sha256).toBe(sha256Hex(bytes))
})
