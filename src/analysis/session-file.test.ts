import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../base/failure.ts'
import { archiveAudit } from '../checks/policy.ts'
import { bytesSource, textSource } from '../import/byte-source.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { ledgerKeys, signedLedger, textOf } from '../testing/signed-ledger.ts'
import { verifyHere } from '../verify/verify-queue.ts'
import type { Investigation } from './investigation.ts'
import { makeInvestigation } from './make-investigation.ts'
import { mostSessionBytes, readSession, restoreSession, type Session, sessionText } from './session-file.ts'

const testdata = new URL('../../testdata/', import.meta.url)
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, testdata)))
const utf8 = (text: string) => new TextEncoder().encode(text)
const begun = () => makeInvestigation({ verifier: (keys) => verifyHere(makeKeyring(keys)), lanes: 1 })

async function restored(
  session: Session,
): Promise<{ investigation: Investigation; lacking: readonly string[] }> {
  const investigation = begun()
  const lacking = await restoreSession(session, {
    ...investigation,
    open: () =>
      investigation.open(
        session.sources.map(({ name, role, bytes }) => ({ source: bytesSource(name, bytes), role })),
      ),
    trustedKeys: () => investigation.analysis().facts.keys,
  })
  return { investigation, lacking }
}

const empty: Session = { sources: [], trusted: [], amendments: [], policy: archiveAudit }

describe('a session', () => {
  test('is read as it was written, whatever bytes its sources are', () => {
    const sources = [
      { name: 'text.jsonl', role: 'any', bytes: utf8('\ufeff{"a":"\u00fc\u2028"}\r\n') },
      { name: 'archive.zip', role: 'any', bytes: bytesOf('ledgers/archive.zip') },
      { name: 'utf16.txt', role: 'any', bytes: bytesOf('ledgers/compact-lines-utf16.txt') },
      { name: 'pasted keys', role: 'keys', bytes: utf8('-----BEGIN') },
    ] as const
    const session: Session = {
      sources,
      trusted: ['a', 'b'],
      amendments: [
        { thumbprint: 'a', kid: 'k', identity: 'spiffe://x', revokedFrom: 1 },
        { thumbprint: 'b' },
      ],
      policy: { ...archiveAudit, name: 'mine', ledger: 'complete', judgedAt: { mode: 'now', time: 17 } },
    }
    const text = sessionText(session)
    expect(readSession('s', text)).toEqual(session)
    expect(sessionText(readSession('s', `\ufeff${text}`))).toBe(text)
  })

  test('gives the same report as before it was saved: sources, trusted keys, the word of the user, the rules', async () => {
    const ledger = await signedLedger('plan>act act>review', 'starfly', 'ect-01')
    const before = begun()
    before.setPolicy({ ...archiveAudit, name: 'strict', ledger: 'complete' })
    const offering = bytesOf('ledgers/ledger-with-keys.json')
    const sources = [
      { name: 'ledger.jsonl', role: 'any', bytes: utf8(textOf(ledger)) },
      { name: 'keys.json', role: 'keys', bytes: utf8(String('text' in ledgerKeys && ledgerKeys.text)) },
      { name: 'offering.json', role: 'any', bytes: offering },
    ] as const
    await before.open(sources.map(({ name, role, bytes }) => ({ source: bytesSource(name, bytes), role })))
    await before.trustOffered()
    const [first] = before.analysis().facts.keys
    await before.removeKey(1)
    const amendments = [{ thumbprint: first!.thumbprint, revokedFrom: 1 }]
    await before.amendKeys(amendments)
    const { keys, policy } = before.analysis().facts
    const trusted = keys.map(({ thumbprint }) => thumbprint)
    const saved = sessionText({ sources, trusted, amendments, policy })
    const { investigation, lacking } = await restored(readSession('session.json', saved))
    expect(lacking).toEqual([])
    const report = await investigation.report()
    expect(report).toEqual(await before.report())
    expect(report.policy.name).toBe('strict')
    expect(Object.keys(report.summary.findings)).toContain('key-revoked')
  })

  test('trusts no key that a ledger offers unless it was trusted when the session was saved', async () => {
    const source = { name: 'l.json', role: 'any', bytes: bytesOf('ledgers/ledger-with-keys.json') } as const
    const { investigation } = await restored({ ...empty, sources: [source] })
    expect(investigation.analysis().facts.keys).toEqual([])
    expect(investigation.outline().counts).toMatchObject({ tasks: 6, indeterminate: 6 })
  })

  test('says which trusted keys are no longer among its sources', async () => {
    const { lacking } = await restored({ ...empty, trusted: ['gone'] })
    expect(lacking).toEqual(['gone'])
  })

  test('of larger sources than a session may hold is refused with the reason', () => {
    const bytes = new Uint8Array(mostSessionBytes + 1)
    const write = () => sessionText({ ...empty, sources: [{ name: 'l', role: 'any', bytes }] })
    expect(write).toThrowError(
      expect.objectContaining({
        code: 'too-large',
        args: expect.objectContaining({ limit: mostSessionBytes }),
      }),
    )
  })

  const whole = JSON.parse(sessionText(empty)) as Record<string, unknown>
  test.each<[string, unknown]>([
    ['the file', '{"session": "ect-explorer/1", "sources": ['],
    ['session', { ...whole, session: 'ect-explorer/2' }],
    ['sources', { ...whole, sources: {} }],
    ['sources[0]', { ...whole, sources: [1] }],
    ['sources[0].name', { ...whole, sources: [{ text: 'x' }] }],
    [
      'sources[1]',
      {
        ...whole,
        sources: [
          { name: 'a', text: '' },
          { name: 'b', base64url: '+' },
        ],
      },
    ],
    ['sources[0].role', { ...whole, sources: [{ name: 'a', text: '', role: 'x' }] }],
    ['trusted', { ...whole, trusted: [1] }],
    ['amendments', { ...whole, amendments: [{ kid: 'x' }] }],
    ['amendments', { ...whole, amendments: [{ thumbprint: 'x', revokedFrom: '1' }] }],
  ])('is refused where %s is not as it should be', (at, session) => {
    const text = typeof session === 'string' ? session : JSON.stringify(session)
    const read = () => readSession('s.json', text)
    expect(read).toThrowError(
      expect.objectContaining({
        code: 'not-a-session',
        args: expect.objectContaining({ name: 's.json', at }),
      }),
    )
  })

  test('with a policy that is none is refused by the rule of policies', () => {
    const text = JSON.stringify({ ...whole, policy: { clockSkew: 'x' } })
    let code = ''
    try {
      readSession('s', text)
    } catch (failure) {
      code = (failure as Failure).code
    }
    expect(code).toBe('not-a-policy')
  })

  test('inside another session is not read', async () => {
    const inner = sessionText({ ...empty, sources: [{ name: 'a', role: 'any', bytes: utf8('x') }] })
    const outer = sessionText({ ...empty, sources: [{ name: 'inner', role: 'any', bytes: utf8(inner) }] })
    const investigation = begun()
    const { refused } = await investigation.open([{ source: textSource('outer', outer), role: 'any' }])
    expect(refused).toEqual([])
    expect(investigation.analysis().facts.rejected[0]?.reason).toBe(
      'a source of the session that cannot be read: not-a-ledger',
    )
  })
})
