import { describe, expect, it } from 'vitest'
import { archiveAudit } from '../checks/policy.ts'
import { bytesSource, fileSource, textSource } from '../import/byte-source.ts'
import type { TrustedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { signedWorkflow, testKeySet } from '../testing/tokens.ts'
import { smallestBatch, type VerifyBatch, verifyHere } from '../verify/verify-queue.ts'
import type { VerifyRequest } from '../verify/verify-token.ts'
import { makeInvestigation } from './make-investigation.ts'
import type { Outline } from './outline.ts'

const keyFile = JSON.stringify(testKeySet('a'))
const file = (text: string, name = 'ledger.txt') => ({ source: textSource(name, text), role: 'any' }) as const
const keyRequest = { source: textSource('keys.json', keyFile), role: 'any' } as const

/** An investigation that counts what it verifies. */
function counting(wrap: (verify: VerifyBatch) => VerifyBatch = (verify) => verify) {
  const seen: VerifyRequest[] = []
  const outlines: Outline[] = []
  const verifier = (keys: readonly TrustedKey[]): VerifyBatch =>
    wrap((requests) => {
      seen.push(...requests)
      return verifyHere(makeKeyring(keys))(requests)
    })
  const investigation = makeInvestigation({
    verifier,
    lanes: 1,
    onOutline: (outline) => outlines.push(outline),
  })
  return { investigation, seen, outlines, counts: () => investigation.outline().counts }
}

describe('an investigation', () => {
  it('verifies a ledger opened together with its keys, whichever comes first', async () => {
    const ledger = (await signedWorkflow('plan>search>answer')).join('\n')
    for (const requests of [
      [file(ledger), keyRequest],
      [keyRequest, file(ledger)],
    ]) {
      const { investigation, seen, counts } = counting()
      expect(await investigation.open(requests)).toMatchObject({ tokens: 3, keys: 1, refused: [] })
      expect(counts()).toMatchObject({ tasks: 3, passed: 3 })
      expect(seen).toHaveLength(3)
    }
  })

  it('verifies again, once a key is added, only what that key might settle', async () => {
    const ledger = (await signedWorkflow('plan>search>answer')).join('\n')
    const { investigation, seen, counts } = counting()
    await investigation.open([file(ledger)])
    expect(counts()).toMatchObject({ indeterminate: 3 })
    expect(investigation.outline().unmatchedKids).toMatchObject([{ tasks: 3 }])
    await investigation.open([{ source: textSource('k', keyFile), role: 'keys' }])
    expect(counts()).toMatchObject({ passed: 3 })
    const before = seen.length
    await investigation.open([{ source: textSource('other', JSON.stringify(testKeySet('b'))), role: 'keys' }])
    expect(counts()).toMatchObject({ passed: 3 })
    expect(seen.length).toBe(before)
  })

  it('takes a verdict back when its key is removed', async () => {
    const { investigation, counts } = counting()
    await investigation.open([file((await signedWorkflow('plan>search')).join('\n')), keyRequest])
    await investigation.removeKey(0)
    expect(counts()).toMatchObject({ passed: 0, indeterminate: 2 })
  })

  it('reads tokens again that were left in a file, for keys that come later and for one that is looked at', async () => {
    const ledger = (await signedWorkflow('plan>search>answer')).join('\n')
    const { investigation, counts } = counting()
    const source = fileSource('ledger.txt', new Blob([ledger]))
    await investigation.open([
      { source, role: 'any' },
      { source: fileSource('again.txt', new Blob([ledger])), role: 'any' },
      file(ledger, 'pasted'),
    ])
    expect(counts()).toMatchObject({ tasks: 3, indeterminate: 3 })
    const { tokens, graph } = investigation.analysis().facts
    expect(tokens.map(({ encoded }) => encoded.kind)).toEqual([
      ...Array(6).fill('range'),
      ...Array(3).fill('compact'),
    ])
    expect([...graph.task]).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2])
    await investigation.open([keyRequest])
    expect(counts()).toMatchObject({ tasks: 3, passed: 3 })
    const { raw, claims, unread } = await investigation.detail(1)
    expect([raw, unread]).toEqual([ledger.split('\n')[1], undefined])
    expect(claims?.map(([name]) => name)).toContain('exec_act')
  })

  it('leaves open what cannot be read again, says of which file, and goes on with the others', async () => {
    const left = await signedWorkflow('plan>search')
    const whole = fileSource('moved.txt', new Blob([left.join('\n')]))
    let moved = false
    const source = {
      ...whole,
      slice: (start: number, end: number) =>
        moved ? Promise.reject(new Error('NotFound')) : whole.slice(start, end),
    }
    const { investigation, counts } = counting()
    await investigation.open([{ source, role: 'any' }])
    moved = true
    const others = file((await signedWorkflow('plan>write>send')).join('\n'), 'others.txt')
    const { refused } = await investigation.open([others, keyRequest])
    expect(refused).toMatchObject([{ name: 'moved.txt', failure: { code: 'read-failed' } }])
    expect(counts()).toMatchObject({ tasks: 5, passed: 3, indeterminate: 2 })
    const { raw, unread, outcomes } = await investigation.detail(0)
    expect([raw, unread]).toMatchObject(['', { name: 'moved.txt' }])
    expect(outcomes.length).toBeGreaterThan(10)
    await expect(investigation.amendKeys([])).rejects.toMatchObject({ code: 'read-failed' })
    expect(counts()).toMatchObject({ passed: 3, indeterminate: 2 })
  })

  it('refuses a file once that can be read no more while its first tokens are verified', async () => {
    const tokens = await signedWorkflow(Array.from({ length: 500 }, (_, at) => `t${at}`).join('>'))
    const ledger = `${tokens.join('\n')}\n${'a line of a log\n'.repeat(150_000)}`
    const whole = fileSource('moving.txt', new Blob([ledger]))
    let reads = 0
    const slice: typeof whole.slice = (...range) =>
      ++reads > 1 ? Promise.reject(new Error('NotFound')) : whole.slice(...range)
    const { investigation } = counting()
    const { refused } = await investigation.open([keyRequest, { source: { ...whole, slice }, role: 'any' }])
    expect(reads).toBeGreaterThan(2)
    expect(refused).toMatchObject([{ name: 'moving.txt', failure: { code: 'read-failed' } }])
  })

  it('takes the tokens of a file that is chosen again for those that could not be read again', async () => {
    const ledger = (await signedWorkflow('plan>search>answer')).join('\n')
    let moved = false
    const movable = (name: string) => {
      const whole = fileSource(name, new Blob([ledger]))
      const slice: typeof whole.slice = (start, end) =>
        moved ? Promise.reject(new Error('NotFound')) : whole.slice(start, end)
      return { source: { ...whole, slice }, role: 'any' } as const
    }
    const { investigation, counts } = counting()
    await investigation.open([movable('first.txt'), movable('second.txt')])
    moved = true
    await investigation.open([keyRequest])
    expect(counts()).toMatchObject({ tasks: 3, failed: 0, indeterminate: 3 })
    const codes = () => new Set(investigation.analysis().findings.map(({ code }) => code))
    expect([...codes()]).toEqual(['check-incomplete'])
    await investigation.open([file(ledger, 'chosen again.txt')])
    expect(counts()).toMatchObject({ tasks: 3, passed: 3 })
    expect([...codes()]).toEqual([])
  })

  it('verifies no other bytes than those whose claims it judges', async () => {
    const honest = (await signedWorkflow('plan>search')).join('\n')
    // As long, and with the signature of the honest token: its claims are not what was signed.
    const forged = honest.replace(/\.([\w-]{40})/, (_, claims: string) => `.${claims.slice(0, -1)}A`)
    expect(forged).not.toBe(honest)
    const [first, later] = [forged, honest].map((text) => fileSource('shared.txt', new Blob([text])))
    let reads = 0
    const slice: typeof whole.slice = (...range) => (reads++ === 0 ? first! : later!).slice(...range)
    const whole = first!
    const { investigation, counts } = counting()
    const { refused } = await investigation.open([{ source: { ...whole, slice }, role: 'any' }, keyRequest])
    expect(refused).toMatchObject([{ name: 'shared.txt', failure: { code: 'read-failed' } }])
    expect(counts()).toMatchObject({ passed: 0 })
  })

  it('refuses one file and keeps the others, and what was open', async () => {
    const { investigation, counts } = counting()
    await investigation.open([file((await signedWorkflow('plan>search')).join('\n')), keyRequest])
    const png = {
      source: bytesSource(
        'picture.json',
        new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]),
      ),
      role: 'any',
    } as const
    const more = file((await signedWorkflow('draft>review')).join('\n'), 'more.txt')
    const { refused } = await investigation.open([png, more, file('', 'nothing.txt')])
    expect(refused.map(({ name, failure }) => `${name} ${failure.code}`)).toEqual([
      'picture.json not-a-ledger',
      'nothing.txt empty-file',
    ])
    expect(counts()).toMatchObject({ tasks: 4, passed: 4 })
    expect(investigation.outline().sources.map(({ name }) => name)).toEqual([
      'ledger.txt',
      'keys.json',
      'more.txt',
    ])
  })

  it('closes a source again as if it had never been open', async () => {
    const [first, second] = [
      (await signedWorkflow('plan>search')).join('\n'),
      (await signedWorkflow('draft>review')).join('\n'),
    ]
    const { investigation } = counting()
    await investigation.open([file(first), keyRequest, file(second, 'more.txt')])
    await investigation.removeSource(0)
    const only = counting().investigation
    await only.open([keyRequest, file(second, 'more.txt')])
    expect(await investigation.report()).toEqual(await only.report())
  })

  it('closes with a source the keys that only it brought, whatever else is open and however it is called', async () => {
    const [first, both] = [testKeySet('a'), testKeySet('a', 'b')].map((set) => JSON.stringify(set))
    const keyFileOf = (text: string) => ({ source: textSource('keys.json', text), role: 'any' }) as const
    const { investigation, counts } = counting()
    await investigation.open([
      keyFileOf(first!),
      keyFileOf(both!),
      file((await signedWorkflow('plan>search')).join('\n')),
    ])
    const sources = () => investigation.analysis().facts.keys.map(({ kid, source }) => `${kid} of ${source}`)
    const trusted = sources()
    expect(trusted).toHaveLength(2)
    expect(counts()).toMatchObject({ passed: 2 })
    await investigation.removeSource(0)
    expect(sources().toSorted()).toEqual(trusted.toSorted())
    expect(counts()).toMatchObject({ passed: 2 })
    await investigation.open([{ source: textSource('copy.json', first!), role: 'any' }])
    await investigation.removeSource(0)
    expect(sources()).toEqual([expect.stringMatching(/ of copy\.json$/)])
    expect(counts()).toMatchObject({ passed: 2 })
    await investigation.removeSource(1)
    expect(sources()).toEqual([])
    expect(counts()).toMatchObject({ passed: 0, indeterminate: 2 })
  })

  it('keeps what was verified when it is cancelled, and calls the rest unchecked', async () => {
    const ledger = (await signedWorkflow(Array.from({ length: 500 }, (_, at) => `t${at}`).join('>'))).join(
      '\n',
    )
    const cancel = new AbortController()
    let batches = 0
    const { investigation, counts } = counting((verify) => (requests) => {
      batches++
      if (batches === 2) cancel.abort()
      return verify(requests)
    })
    await investigation.open([keyRequest, file(ledger)], cancel.signal)
    expect(counts()).toMatchObject({ tasks: 500, passed: smallestBatch, indeterminate: 500 - smallestBatch })
    expect((await investigation.report()).summary.findings['check-incomplete']).toBeGreaterThan(0)
  })

  it('judges under another policy without verifying anything, and previews what it would change', async () => {
    const { investigation, seen, counts } = counting()
    await investigation.open([file((await signedWorkflow('plan>search>answer')).join('\n')), keyRequest])
    const before = seen.length
    const strict = { ...archiveAudit, name: 'strict', verifier: 'spiffe://example.com/nobody' }
    expect(investigation.preview(strict)).toMatchObject({
      changedCount: 3,
      errors: 3,
      codes: [{ code: 'audience-excludes-verifier', before: 0, after: 3 }],
    })
    expect(counts()).toMatchObject({ passed: 3 })
    investigation.setPolicy(strict)
    expect(counts()).toMatchObject({ failed: 3 })
    expect(seen.length).toBe(before)
  })

  it('fails the tokens of a key that the user marks as revoked before them', async () => {
    const { investigation, counts } = counting()
    await investigation.open([file((await signedWorkflow('plan>search')).join('\n')), keyRequest])
    const [key] = investigation.outline().keys
    await investigation.amendKeys([{ thumbprint: key!.thumbprint, revokedFrom: 0 }])
    expect(counts()).toMatchObject({ failed: 2 })
    await investigation.amendKeys([])
    expect(counts()).toMatchObject({ passed: 2 })
  })

  it('diagnoses why a token does not verify', async () => {
    const { investigation } = counting()
    await investigation.open([file((await signedWorkflow('plan>search')).join('\n'))])
    const groups = await investigation.diagnoseAll()
    expect(groups.map(({ tokens }) => tokens)).toEqual([[0, 1]])
    expect((await investigation.diagnose(1))?.sentence).toContain('key')
  })
})
