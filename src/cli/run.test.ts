import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../base/json.ts'
import { checks } from '../checks/index.ts'
import type { Report } from '../findings/report.ts'
import { encodedToken } from '../testing/encoded.ts'
import { formats } from './arguments.ts'
import { run } from './run.ts'

const root = new URL('../..', import.meta.url).pathname
const sample = (name: string) => join(root, 'public/samples', name)
const testdata = (name: string) => join(root, 'testdata', name)
const folder = mkdtempSync(join(tmpdir(), 'ect-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const twoAgents = [sample('two-agents.jsonl'), sample('two-agents.keys.json')]
const reportIn = ({ out }: { readonly out: string }) => JSON.parse(out) as Report

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

describe('the exit status', () => {
  test('is 0 where every task passes', async () => {
    const { out, err, status } = await run(twoAgents, {})
    expect({ err, status }).toEqual({ err: '', status: 0 })
    expect(out).toMatch(/^2 tasks, 1 workflow: 2 passed, 0 failed, 0 indeterminate\n/)
  })

  test('is 1 where an error is found', async () => {
    const { out, status } = await run([sample('forged-payload.json'), sample('forged-payload.keys.json')], {})
    expect(status).toBe(1)
    expect(out).toContain('error signature-invalid  forged-payload.json')
  })

  test('is 1 where something is no token at all, though every task passes', async () => {
    const lines = readFileSync(sample('two-agents.jsonl'), 'utf8')
    const damaged = written('damaged.jsonl', `${lines}{"seq":3,"token":"eyJ`)
    const result = await run([damaged, twoAgents[1]!, '--format', 'json'], {})
    expect(reportIn(result).summary.verdicts).toEqual({ passed: 2, failed: 0, indeterminate: 0 })
    expect(result.status).toBe(1)
  })

  test.each([
    ['no key is there', [twoAgents[0]!]],
    ['a predecessor is not', [sample('missing-predecessor.txt'), sample('missing-predecessor.keys.json')]],
  ])('is 3 where nothing is wrong and %s', async (_, files) => {
    expect((await run(files, {})).status).toBe(3)
  })

  test.each([
    ['nothing is named', [], 'name at least one ledger'],
    ['an option is unknown', [...twoAgents, '--verbose'], '--verbose'],
    ['a format is unknown', [...twoAgents, '--format', 'xml'], 'text, json, sarif, not xml'],
    ['a file is not there', [join(folder, 'nowhere.jsonl')], 'nowhere.jsonl could not be read'],
    ['a folder is named', [folder], 'could not be read'],
    ['a file is empty', [written('empty.jsonl', '')], 'empty.jsonl is empty'],
    [
      'a picture is opened',
      [written('a.png', Buffer.from('89504e470d0a1a0a0000', 'hex'))],
      'a.png is not a ledger',
    ],
    ['a key is private', [...twoAgents, '--keys', testdata('keys/example-a-2026.json')], 'private'],
    ['keys are none', [...twoAgents, '--keys', written('keys.txt', 'hello')], 'keys.txt'],
    ['a policy is none', [...twoAgents, '--policy', written('p.json', '{"clockSkew":"30"}')], 'clockSkew'],
    ['a policy is no JSON', [...twoAgents, '--policy', written('q.json', 'strict')], 'a JSON document'],
    ['a policy is not there', [...twoAgents, '--policy', join(folder, 'r.json')], 'r.json could not be read'],
  ])('is 2 where %s, and it says so', async (_, argv, complaint) => {
    const { err, status } = await run(argv, {})
    expect(status).toBe(2)
    expect(err).toContain(complaint)
  })

  test('is 2 where one file of several cannot be read, and the others are reported all the same', async () => {
    const { out, err, status } = await run([join(folder, 'nowhere'), folder, ...twoAgents], {})
    expect(status).toBe(2)
    expect(out).toContain('2 passed')
    expect(err.trim().split('\n')).toHaveLength(2)
  })

  test('is 2 and nothing is printed where no file can be read, each with its reason', async () => {
    const { out, err } = await run([join(folder, 'one'), join(folder, 'two')], {})
    expect(out).toBe('')
    expect(err).toMatch(/one could not be read.*\n.*two could not be read/)
  })

  test('is 0 for help, which names every format', async () => {
    const { out, status } = await run(['--help'], {})
    expect(status).toBe(0)
    expect(formats.filter((format) => !out.includes(format))).toEqual([])
  })
})

describe('what is printed', () => {
  const samples = ['two-agents', 'everything-wrong', 'forged-payload', 'cycle']
  const fileOf = (id: string) =>
    (JSON.parse(readFileSync(testdata('samples/index.json'), 'utf8')) as { id: string; file: string }[]).find(
      (one) => one.id === id,
    )!.file

  test.each(samples)('as JSON is the report on %s, the same as anywhere', async (id) => {
    const result = await run([sample(fileOf(id)), sample(`${id}.keys.json`), '--format', 'json'], {})
    expect(reportIn(result)).toEqual(JSON.parse(readFileSync(testdata(`expected/${id}.json`), 'utf8')))
  })

  test('as SARIF has a result for every finding, and a rule for every code', async () => {
    const files = [sample('everything-wrong.jsonl'), sample('everything-wrong.keys.json')]
    const { runs, version } = JSON.parse((await run([...files, '--format', 'sarif'], {})).out)
    const { findings } = reportIn(await run([...files, '--format', 'json'], {}))
    expect(version).toBe('2.1.0')
    expect(runs[0].results.map((result: JsonObject) => [result.ruleId, result.level])).toEqual(
      findings.map(({ code, severity }) => [code, severity]),
    )
    expect(runs[0].tool.driver.rules.map((rule: JsonObject) => rule.id)).toEqual(
      checks.map(({ code }) => code),
    )
    const lines = runs[0].results.map(
      (result: { locations?: { physicalLocation: { region?: { startLine: number } } }[] }) =>
        result.locations?.[0]?.physicalLocation.region?.startLine,
    )
    expect(lines).toEqual(findings.map(({ origin }) => origin?.line))
  })

  test('as text names file and line of a finding, the rules and the limits', async () => {
    const { out } = await run([sample('older-successor.jsonl'), sample('older-successor.keys.json')], {})
    expect(out).toMatch(/✖ error temporal-order {2}older-successor\.jsonl:\d+\n {4}\S/)
    expect(out).toContain('Policy: archive audit, judged at the recorded time')
    expect(out).toContain('What this cannot show:')
  })
})

describe('keys and rules', () => {
  test('keys are found by their content or named by --keys, several times', async () => {
    const { keys } = JSON.parse(readFileSync(twoAgents[1]!, 'utf8')) as { keys: JsonObject[] }
    const [one, two] = keys.map((key, at) => written(`key-${at}.json`, JSON.stringify(key)))
    expect((await run([twoAgents[0]!, '--keys', one!, '--keys', two!], {})).status).toBe(0)
    expect((await run([twoAgents[0]!, '--keys', one!], {})).status).toBe(3)
  })

  test.each([
    ['a public key', 'ec_public_key', generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey],
    ['a small public key', 'ed25519', generateKeyPairSync('ed25519').publicKey],
    ['a large public key', 'rsa', generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey],
  ])('%s in DER is taken as the key that it is', async (_, name, key) => {
    const path = written(`${name}.cer`, key.export({ type: 'spki', format: 'der' }))
    const pem = written(`${name}.pem`, key.export({ type: 'spki', format: 'pem' }) as string)
    const keysOf = async (file: string) =>
      reportIn(await run([twoAgents[0]!, file, '--format', 'json'], {})).keys.map(
        ({ thumbprint }) => thumbprint,
      )
    expect(await keysOf(path)).toEqual(await keysOf(pem))
    expect(await keysOf(path)).toHaveLength(1)
  })

  test('a policy file changes the judgement, and is printed with its hash', async () => {
    const policy = written('strict.json', '{"name":"strict","verifier":"spiffe://example.com/nobody"}')
    const [usual, strict] = await Promise.all([
      run([...twoAgents, '--format', 'json'], {}),
      run([...twoAgents, '--policy', policy, '--format', 'json'], {}),
    ])
    expect(strict.status).toBe(1)
    expect(reportIn(strict).summary.findings).toEqual({ 'audience-excludes-verifier': 2 })
    expect(reportIn(strict).policyHash).not.toBe(reportIn(usual).policyHash)
  })

  test('limits of the environment hold where no policy is named', async () => {
    const limited = { ECT_IAT_MAX_AGE_MINUTES: '5' }
    const policyOf = async (argv: readonly string[]) =>
      reportIn(await run([...twoAgents, ...argv, '--format', 'json'], limited)).policy
    expect((await policyOf([])).iatMaxAge).toBe(300)
    expect((await policyOf(['--policy', written('default.json', '{}')])).iatMaxAge).toBe(null)
    const { err, status } = await run(twoAgents, { ECT_IAT_MAX_AGE_MINUTES: 'five' })
    expect({ err, status }).toMatchObject({
      err: expect.stringContaining('ECT_IAT_MAX_AGE_MINUTES'),
      status: 2,
    })
  })

  test('a policy for an instant that no calendar has is printed all the same', async () => {
    const policy = written('never.json', '{"judgedAt":{"mode":"at","time":1e20}}')
    const { out, status } = await run([...twoAgents, '--policy', policy], {})
    expect({ status, out }).toMatchObject({ status: 1, out: expect.stringContaining('judged at 1') })
  })
})

describe('control characters never reach the terminal', () => {
  const evil = '\u001b[2J\u009b31m\u0007\u007f\u202e\u200b\u2028\u{e0041}'
  const claims = {
    iss: `spiffe://example.com/${evil}`,
    aud: [evil],
    exec_act: evil,
    jti: evil,
    wid: evil,
    iat: 1772064000,
    exp: 1772064600,
    pred: [evil, `other${evil}`],
    [evil]: evil,
  }
  const header = { alg: evil, kid: evil, typ: evil }
  const lines = [
    JSON.stringify({ seq: 1, jti: `x${evil}`, recorded_at: evil, token: encodedToken(claims, header) }),
    JSON.stringify({ seq: 3, iss: evil, token: encodedToken({ ...claims, exp: evil }) }),
    `{"seq":4,"token":"eyJ${evil}`,
  ]
  const ledger = written(`evil${evil.replace('/', '')}.jsonl`, `${lines.join('\n')}\n`)
  const key = { kty: 'EC', kid: evil, sub: evil, crv: 'P-256', x: 'AA', y: 'AA' }
  const keys = written('evil.keys.json', JSON.stringify({ keys: [key, { ...key, kty: 'oct', k: 'AA' }] }))
  const policy = written(
    'evil.policy.json',
    JSON.stringify({ name: evil, verifier: evil, minimumLevel: 'L3' }),
  )

  test.each(formats)('in the format %s, on either output', async (format) => {
    const { out, err } = await run([ledger, keys, '--policy', policy, '--format', format], {})
    expect(out.length).toBeGreaterThan(1000)
    expect(out).toContain(format === 'text' ? '\\u001b[2J' : '\\u009b')
    expect((out + err).match(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u)).toBe(null)
  })

  test('and JSON means what it meant', async () => {
    const { tokens } = reportIn(await run([ledger, '--format', 'json'], {}))
    expect(tokens.map(({ jti }) => jti)).toEqual([evil, evil])
  })

  test.each([
    [[`--${evil}`]],
    [[ledger, '--format', evil]],
    [[join(folder, evil)]],
    [[ledger, '--keys', keys]],
    [[ledger, '--policy', written('bad.policy.json', JSON.stringify({ [evil]: 1 }))]],
  ])('nor in complaints', async (argv) => {
    const { err } = await run(argv, {})
    expect(err).not.toBe('')
    expect(err.match(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u)).toBe(null)
  })
})

test('as a process it reads standard input and exits with the status', { timeout: 60_000 }, async () => {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const argv = [tsx, join(root, 'src/cli/main.ts'), '-', '--format', 'json']
  const { status, out } = await new Promise<{ status: unknown; out: string }>((resolve) => {
    const child = execFile(process.execPath, argv, (error, out) => resolve({ status: error?.code ?? 0, out }))
    child.stdin!.end(readFileSync(twoAgents[0]!))
  })
  expect(status).toBe(3)
  expect(reportIn({ out }).sources[0]).toMatchObject({ name: 'standard input', entries: 2 })
})
