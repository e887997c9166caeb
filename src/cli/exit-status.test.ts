import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reportIn, root, sample, scratchFolder, testdata, twoAgents } from '../testing/command-line.ts'
import { formats } from './arguments.ts'
import { run } from './run.ts'

const { folder, written } = scratchFolder()

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
    const result = await run([damaged, twoAgents[1], '--format', 'json'], {})
    expect(reportIn(result).summary.verdicts).toEqual({ passed: 2, failed: 0, indeterminate: 0 })
    expect(result.status).toBe(1)
  })

  test.each([
    ['no key is there', [twoAgents[0]]],
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

test('as a process it reads standard input and exits with the status', { timeout: 60_000 }, async () => {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const argv = [tsx, join(root, 'src/cli/main.ts'), '-', '--format', 'json']
  const { status, out } = await new Promise<{ status: unknown; out: string }>((resolve) => {
    const child = execFile(process.execPath, argv, (error, out) => resolve({ status: error?.code ?? 0, out }))
    child.stdin!.end(readFileSync(twoAgents[0]))
  })
  expect(status).toBe(3)
  expect(reportIn({ out }).sources[0]).toMatchObject({ name: 'standard input', entries: 2 })
})
