import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sessionText } from '../analysis/session-file.ts'
import { archiveAudit, type Policy } from '../checks/policy.ts'
import { doom, threads } from '../testing/mortal-threads.ts'
import { amendKeys, applyPolicy, removeKey, trustOffered } from './decisions.ts'
import { heldNow } from './held.ts'
import { closeAll, openAll, removeSource } from './session.ts'
import { store } from './state.ts'

vi.mock('../workers/analysis-client.ts', () => import('../testing/mortal-threads.ts'))
vi.mock('./picture.ts', () => ({ refreshPicture: () => {} }))
vi.mock('./timings.ts', () => ({ measureOpen: () => {}, recordTiming: () => {} }))

const contentOf = (path: string) =>
  readFileSync(new URL(`../../testdata/ledgers/${path}`, import.meta.url), 'utf8')

/** A ledger that offers the keys of its six tasks, and is asked for nothing else. */
const offering = { role: 'any', name: 'offering.json', text: contentOf('ledger-with-keys.json') } as const
const another = { role: 'any', name: 'another.jwt', text: contentOf('one-token.jwt') } as const
const strict: Policy = { ...archiveAudit, name: 'strict', ledger: 'complete' }

const state = () => store.getState()
const titles = () => state().messages.map(({ title }) => title)
const settled = () =>
  vi.waitFor(() => {
    expect(state().outline?.sources.length).toBeGreaterThan(0)
    expect(state().progress).toBeNull()
  })

/** Opens the ledger and decides all that can be: trusts one of the keys that it offers, says of it from when it is revoked, applies a policy. */
async function decide() {
  await openAll([offering])
  await trustOffered()
  expect(state().outline?.keys.length).toBeGreaterThan(1)
  for (let key = state().outline!.keys.length - 1; key > 0; key--) await removeKey(key)
  await amendKeys([{ thumbprint: state().outline!.keys[0]!.thumbprint, revokedFrom: 1 }])
  await applyPolicy(strict)
  const held = heldNow()!
  expect(held).toMatchObject({ policy: strict, amendments: [{ revokedFrom: 1 }] })
  expect(held.trusted.length).toBe(1)
  return { held, counts: state().outline?.counts }
}

const exported = ({ held }: Awaited<ReturnType<typeof decide>>, name = 'session.json') => {
  const sources = [
    { name: offering.name, role: 'any', bytes: new TextEncoder().encode(offering.text) },
  ] as const
  return { role: 'any', name, text: sessionText({ ...held, sources }) } as const
}

beforeEach(() => {
  closeAll()
  doom.call = undefined
  for (const { id } of state().messages)
    store.setState({ messages: state().messages.filter((one) => one.id !== id) })
})

describe('when the thread dies that holds what is open', () => {
  it('what was decided holds for what is opened again: the policy, which keys are trusted, what was said of them', async () => {
    const before = await decide()
    threads.at(-1)!.die()
    expect(heldNow()).toBeUndefined()
    await settled()
    expect(titles()).toEqual(['The analysis was started again'])
    expect(heldNow()).toEqual(before.held)
    expect(state().outline?.counts).toEqual(before.counts)
  })

  it('and it dies again of the same, nothing is open, that is said, and the policy holds for what is opened next', async () => {
    await decide()
    doom.call = 'open'
    threads.at(-1)!.die()
    await vi.waitFor(() => expect(threads.at(-1)!.asked).toContain('open'))
    await vi.waitFor(() => expect(state().progress).toBeNull())
    expect(state().outline).toBeNull()
    expect(titles()).toContain('The analysis stopped')
    doom.call = undefined
    await openAll([another])
    expect(state().outline?.policy).toEqual(strict)
    expect(state().amendments).toMatchObject([{ revokedFrom: 1 }])
    expect(state().outline?.sources.map(({ name }) => name)).toEqual(['another.jwt'])
  })

  it('what is closed by hand takes its policy with it', async () => {
    await decide()
    closeAll()
    await openAll([another])
    expect(state().outline?.policy).toEqual(archiveAudit)
    expect(state().amendments).toEqual([])
  })
})

it('a source that is closed twice, as by a double click, is closed once and takes no other with it', async () => {
  await openAll([offering])
  await openAll([another, { ...another, name: 'third.jwt' }])
  await Promise.all([removeSource(1), removeSource(1)])
  expect(state().outline?.sources.map(({ name }) => name)).toEqual(['offering.json', 'third.jwt'])
  expect(heldNow()?.openings.map((one) => 'name' in one && one.name)).toEqual(['offering.json', 'third.jwt'])
})

it('a source that is closed takes the selection with it: tasks are others by the same numbers then', async () => {
  await openAll([offering])
  await openAll([another])
  const last = state().outline!.tokens - 1
  store.setState({ selected: last, opened: [last], pathFrom: last })
  await removeSource(0)
  expect(state()).toMatchObject({ selected: null, opened: [], pathFrom: null })
})

it('hashes told of right after an outline that is still on its way to the screen are those of that outline', async () => {
  await openAll([another])
  await vi.waitFor(() => expect(state().hashing).toBeNull())
  const before = state().outline!
  const sources = before.sources.map((source) => ({ ...source, sha256: 'known by now' }))
  const { events } = threads.at(-1)!
  events.outline({ ...before, policy: strict })
  events.sources(sources)
  await vi.waitFor(() => expect(state().outline?.policy).toEqual(strict))
  await vi.waitFor(() => expect(state().outline?.sources).toEqual(sources))
})

it('a key that is removed twice, as by a double click, takes no other with it', async () => {
  await openAll([offering])
  await trustOffered()
  const before = state().outline!.keys.map(({ thumbprint }) => thumbprint)
  await Promise.all([removeKey(0), removeKey(0)])
  expect(state().outline?.keys.map(({ thumbprint }) => thumbprint)).toEqual(before.slice(1))
})

describe('a session that is opened', () => {
  it('where nothing is open has nothing to say, and trusts the keys that were trusted and no others', async () => {
    const saved = exported(await decide())
    const before = heldNow()!
    closeAll()
    await openAll([saved])
    await settled()
    expect({ ...heldNow()!, openings: [] }).toEqual({ ...before, openings: [] })
    expect(titles()).toEqual([])
  })

  it('in place of what is open says what was closed, and that can be had again', async () => {
    const decided = await decide()
    const saved = exported({ ...decided, held: { ...decided.held, policy: archiveAudit, amendments: [] } })
    await openAll([saved])
    await settled()
    expect(state().outline?.policy).toEqual(archiveAudit)
    const [message] = state().messages
    expect(message?.title).toBe('The session took the place of what was open')
    expect(message?.text).toContain('1 source, 1 trusted key, what you said of 1 key, the policy “strict”')
    message?.deed?.run()
    await vi.waitFor(() => expect(heldNow()).toEqual(decided.held))
    await settled()
    expect(state().outline?.counts).toEqual(decided.counts)
    expect(titles()).toEqual([])
  })

  it('together with another is the only one taken up, and that is said of the other', async () => {
    const decided = await decide()
    closeAll()
    await openAll([exported(decided), exported(decided, 'second.json')])
    await settled()
    expect(titles()).toEqual(['Only the sources of second.json were opened'])
    expect(state().outline?.policy).toEqual(strict)
  })
})
