import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Failure } from '../base/failure.ts'
import { encodedChain } from '../testing/encoded.ts'
import { readAll, readBytes } from '../testing/read-all.ts'
import { importLimits } from './limits.ts'
import { mostSourceBytes } from './machine.ts'

const tokens = encodedChain(3)
const [a] = tokens as [string]

async function failureOf(data: string | Uint8Array): Promise<Failure> {
  const outcome = await readBytes(data).catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(Failure)
  return outcome as Failure
}

describe('what cannot be read is refused, each for its own reason', () => {
  const deep = 100_000
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty-file'],
    ['white space', ' \n\n ', 'not-a-ledger'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'not-a-ledger'],
    ['a web page', '<!doctype html><title>x</title><p>a.b and e.g. this', 'not-a-ledger'],
    ['a long run of one letter', 'a'.repeat(50_000_000), 'not-a-ledger'],
    ['what looks like the beginning of tokens', 'eyJ'.repeat(1_000_000), 'not-a-ledger'],
    ['only dots', '.'.repeat(5_000_000), 'not-a-ledger'],
    ['JSON without tokens', '{"name":"x","versions":[1,"2",{"a":null}]}', 'not-a-ledger'],
    ['numbers', '[1,2,3]', 'not-a-ledger'],
    ['one number', '42', 'not-a-ledger'],
    ['a report of this program', '{"report":"ect-explorer/1","tokens":[]}', 'not-a-ledger'],
    ['an archive without a ledger', zipSync({ 'a.md': strToU8('# x') }), 'not-a-ledger'],
    ['gzip in gzip', gzipSync(gzipSync(strToU8(a))), 'not-a-ledger'],
    ['broken JSON', '{"a": [1, 2', 'malformed-json'],
    ['JSON that breaks in the middle', '{\n "a": tru,\n "b": 1\n}', 'malformed-json'],
    ['arrays in arrays', '['.repeat(deep) + ']'.repeat(deep), 'too-deep'],
    ['arrays never closed', '['.repeat(deep), 'too-deep'],
    ['objects in objects', `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`, 'too-deep'],
    ['a row around depth', `[{"token":${'['.repeat(deep)}${']'.repeat(deep)}}]`, 'too-deep'],
    ['a bomb', gzipSync(strToU8('a'.repeat(30_000_000))), 'too-large'],
    ['half a zip archive', zipSync({ 'a.txt': strToU8(a.repeat(9)) }).slice(0, 80), 'damaged-archive'],
    ['a gzip header and nothing else', gzipSync(strToU8(a)).slice(0, 12), 'damaged-archive'],
  ])(
    '%s',
    async (_, data, code) => {
      // Generous for a busy machine: what grows with the square of such an input takes minutes.
      const begin = performance.now()
      expect((await failureOf(data)).code).toBe(code)
      expect(performance.now() - begin).toBeLessThan(20_000)
    },
    30_000,
  )

  test('broken JSON is told with line, column and what was expected', async () => {
    expect((await failureOf('{\n "a": tru,\n "b": 1\n}')).args).toEqual({
      name: 'unknown',
      line: 2,
      column: 7,
      expected: 'a value',
    })
  })

  test('the refusal says what the file looks like', async () => {
    expect((await failureOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0))).args.looksLike).toBe('a PNG image')
    expect((await failureOf('<html>')).args.looksLike).toBe('a web page')
    expect(String((await failureOf('{"report":"ect-explorer/1"}')).args.looksLike)).toContain(
      'holds verdicts and no tokens',
    )
  })

  test('a JSON document beyond the limit is too large, whatever it holds', async () => {
    const slice = strToU8(' '.repeat(1 << 20))
    const size = importLimits.documentBytes.value + 1
    const huge = {
      name: 'huge',
      size,
      slice: async (start: number, end: number) =>
        start === 0 ? strToU8('['.padEnd(end)) : slice.subarray(0, end - start),
    }
    await expect(readAll(huge, { sliceBytes: 1 << 20 })).rejects.toMatchObject({
      code: 'too-large',
      args: { name: 'huge', limit: importLimits.documentBytes.value },
    })
  }, 20_000)

  test('a file beyond what the machine can hold is refused before anything is read', async () => {
    const slice = () => Promise.reject(new Error('was read'))
    const size = importLimits.sourceBytes.value + 1
    await expect(readAll({ name: 'huge', size, slice })).rejects.toMatchObject({
      code: 'too-large',
      args: { name: 'huge', bytes: size, limit: importLimits.sourceBytes.value },
    })
    expect([8, 4, 2, 0.5].map(mostSourceBytes)).toEqual([1.2e9, 6e8, 3e8, 7.5e7])
  })

  test('a file of far more entries than are taken is refused when a hundredth of it is read', async () => {
    const slices = strToU8(`${encodedChain(2000).join('\n')}\n`)
    const size = importLimits.sourceBytes.value
    let last = 0
    const slice = async (start: number, end: number) => {
      last = end
      const bytes = new Uint8Array(end - start)
      for (let at = start; at < end; at++) bytes[at - start] = slices[at % slices.length]!
      return bytes
    }
    const refused = readAll({ name: 'many', size, slice })
    await expect(refused).rejects.toMatchObject({ code: 'too-large', args: { name: 'many' } })
    const { args } = (await refused.catch((failure: unknown) => failure)) as Failure
    expect(Number(args.entries)).toBeGreaterThan(1.8 * importLimits.entries.value)
    expect(last).toBeLessThan(size / 100)
  })

  test('a file that can no longer be read is a failure of reading', async () => {
    const gone = { name: 'gone', size: 10, slice: () => Promise.reject(new Error('moved')) }
    await expect(readAll(gone)).rejects.toMatchObject({
      code: 'read-failed',
      args: { name: 'gone', cause: 'moved' },
    })
  })

  test('any bytes whatever give a ledger or a Failure', async () => {
    const near = fc.array(
      fc.constantFrom(
        ...tokens,
        '{',
        '}',
        '[',
        ']',
        '"',
        ',',
        ':',
        '\n',
        '.',
        'token',
        '{"token":"',
        '-----BEGIN X-----',
        'Execution-Context: ',
        '\t',
        '\\',
        '\x1e',
      ),
      { maxLength: 30 },
    )
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      near.map((pieces) => strToU8(pieces.join(''))),
      near.map((pieces) => gzipSync(strToU8(pieces.join('')))),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (data) => {
        const outcome = await readBytes(data).catch((error: unknown) => error)
        if (!(outcome instanceof Failure)) expect(outcome).toHaveProperty('summary')
      }),
      { numRuns: 1500 },
    )
  })
})
