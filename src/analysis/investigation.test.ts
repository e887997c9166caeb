import { describe, expect, it } from 'vitest'
import { archiveAudit } from '../checks/policy.ts'
import { bytesSource, textSource } from '../import/byte-source.ts'
import type { TrustedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { signedWorkflow, testKeySet } from '../testing/tokens.ts'
import { type VerifyBatch, verifyHere } from '../verify/verify-queue.ts'
import type { VerifyRequest } from '../verify/verify-token.ts'
import { makeInvestigation } from './investigation.ts'
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
    expect(counts()).toMatchObject({ tasks: 500, passed: 200, indeterminate: 300 })
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
