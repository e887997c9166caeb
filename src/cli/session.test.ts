import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportIn, scratchFolder, twoAgents } from '../testing/command-line.ts'
import { run } from './run.ts'

const { written } = scratchFolder()

describe('a session', () => {
  const source = (path: string) => ({ name: path.split('/').at(-1), text: readFileSync(path, 'utf8') })
  const session = {
    session: 'ect-explorer/1',
    sources: twoAgents.map(source),
    trusted: [] as string[],
    amendments: [],
    policy: { name: 'of the session', ledger: 'complete' },
  }

  beforeAll(async () => {
    const { keys } = reportIn(await run([...twoAgents, '--format', 'json'], {}))
    session.trusted.push(...keys.map(({ thumbprint }) => thumbprint))
  })

  test('is opened like any file, with its keys and its rules', async () => {
    const result = await run([written('session.json', JSON.stringify(session)), '--format', 'json'], {})
    expect(result).toMatchObject({ err: '', status: 0 })
    expect(reportIn(result)).toMatchObject({
      policy: { name: 'of the session', ledger: 'complete' },
      summary: { tasks: 2, verdicts: { passed: 2 } },
    })
  })

  test('trusts no other keys than it says, and says which it lacks', async () => {
    const none = written('none.json', JSON.stringify({ ...session, trusted: [] }))
    expect(reportIn(await run([none, '--format', 'json'], {}))).toMatchObject({
      keys: [],
      summary: { verdicts: { indeterminate: 2 } },
    })
    const other = written('other.json', JSON.stringify({ ...session, trusted: ['x'] }))
    const { err, status } = await run([other], {})
    expect(status).toBe(2)
    expect(err).toContain('`trusted` should be thumbprints of keys that its sources hold')
  })

  test('gives way to a policy that is named', async () => {
    const rules = written('rules.json', '{"name":"mine"}')
    const path = written('session.json', JSON.stringify(session))
    expect(reportIn(await run([path, '--policy', rules, '--format', 'json'], {})).policy.name).toBe('mine')
  })

  test('beside another or inside another file gives its sources alone, and that is said', async () => {
    const first = written('first.json', JSON.stringify(session))
    const second = written('second.json', JSON.stringify({ ...session, policy: { name: 'of the second' } }))
    const packed = written('packed.gz', gzipSync(JSON.stringify(session)))
    const result = await run([first, second, packed, '--format', 'json'], {})
    expect(reportIn(result).policy.name).toBe('of the session')
    expect(result.status).toBe(0)
    expect(result.err).toMatch(
      /^Only the sources of second\.json were opened\. .*\nOnly the sources of packed\.gz were opened\. .*\n$/,
    )
  })

  test('is one in UTF-16 too', async () => {
    const path = written('wide.json', Buffer.from(`\ufeff${JSON.stringify(session)}`, 'utf16le'))
    const result = await run([path, '--format', 'json'], {})
    expect(result).toMatchObject({ err: '', status: 0 })
    expect(reportIn(result).policy.name).toBe('of the session')
  })

  test('that is damaged is unusable input', async () => {
    const { err, status } = await run([written('cut.json', JSON.stringify(session).slice(0, 99))], {})
    expect(status).toBe(2)
    expect(err).toContain('cut.json is a damaged session')
  })
})
