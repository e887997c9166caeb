import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reportIn, scratchFolder } from '../testing/command-line.ts'
import { encodedToken } from '../testing/encoded.ts'
import { formats } from './arguments.ts'
import { run } from './run.ts'

const { folder, written } = scratchFolder()

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
