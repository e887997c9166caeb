import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../base/json.ts'
import { checks } from '../checks/index.ts'
import { reportIn, sample, scratchFolder, testdata, twoAgents } from '../testing/command-line.ts'
import { run } from './run.ts'

const { written } = scratchFolder()

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
    const { keys } = JSON.parse(readFileSync(twoAgents[1], 'utf8')) as { keys: JsonObject[] }
    const [one, two] = keys.map((key, at) => written(`key-${at}.json`, JSON.stringify(key)))
    expect((await run([twoAgents[0], '--keys', one!, '--keys', two!], {})).status).toBe(0)
    expect((await run([twoAgents[0], '--keys', one!], {})).status).toBe(3)
  })

  test.each([
    ['a public key', 'ec_public_key', generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey],
    ['a small public key', 'ed25519', generateKeyPairSync('ed25519').publicKey],
    ['a large public key', 'rsa', generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey],
  ])('%s in DER is taken as the key that it is', async (_, name, key) => {
    const path = written(`${name}.cer`, key.export({ type: 'spki', format: 'der' }))
    const pem = written(`${name}.pem`, key.export({ type: 'spki', format: 'pem' }) as string)
    const keysOf = async (file: string) =>
      reportIn(await run([twoAgents[0], file, '--format', 'json'], {})).keys.map(
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
