import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatFixtures } from '../../testdata/make/formats.ts'
import type { Report } from '../findings/report.ts'
import { examine, type TestFile } from '../testing/examine.ts'

const folder = new URL('../../testdata/ledgers/', import.meta.url)
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))
const keys: TestFile = { name: 'keys.json', bytes: bytesOf('keys.jwks.json') }
const names = readdirSync(folder)
const ledgers = names.filter((name) => !name.startsWith('keys'))

const isText = (name: string) => !/\.(?:gz|zip)$/.test(name) && !name.includes('utf16')
/** A byte order mark is no part of what is pasted. */
const textOf = (name: string) => new TextDecoder().decode(bytesOf(name))

/** By task id what came of each token, its repeats included; unsigned tokens are judged too. */
const verdicts = ({ tokens }: Report) =>
  tokens
    .map(({ jti, verdict, inherited, signature }) => [jti, verdict, inherited, signature].join(' '))
    .sort()
const findings = ({ findings }: Report) => findings.map(({ code, jtis }) => `${code} ${jtis}`).sort()
const examined = async (...files: readonly TestFile[]) => {
  const report = await examine([...files, keys])
  return { verdicts: verdicts(report), findings: findings(report) }
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'))
  return bigEndian ? bytes.map((_, index) => bytes[index ^ 1]!) : bytes
}

const forms: Readonly<Record<string, (name: string) => TestFile | undefined>> = {
  'under no name that says anything': (name) => ({ name: 'unknown', bytes: bytesOf(name) }),
  'under a name that says something else': (name) => ({ name: 'picture.png', bytes: bytesOf(name) }),
  compressed: (name) =>
    name.endsWith('.gz') || name.endsWith('.zip')
      ? undefined
      : { name: 'unknown', bytes: gzipSync(bytesOf(name)) },
  'in folders of an archive': (name) =>
    name.endsWith('.zip')
      ? undefined
      : {
          name: 'unknown',
          bytes: zipSync({ a: { b: { [name]: bytesOf(name) } }, 'c.md': bytesOf('../README.md') }),
        },
  'as UTF-16 with a mark': (name) =>
    isText(name) ? { name: 'unknown', bytes: utf16(`\ufeff${textOf(name)}`, false) } : undefined,
  'as big-endian UTF-16 without one': (name) =>
    isText(name) ? { name: 'unknown', bytes: utf16(textOf(name), true) } : undefined,
  'as UTF-8 with a mark': (name) =>
    isText(name) ? { name: 'unknown', text: `\ufeff${textOf(name)}` } : undefined,
  'as a file in which tokens are left': (name) => ({ name: 'unknown', bytes: bytesOf(name), stays: true }),
  'as such a file with a mark': (name) =>
    isText(name)
      ? { name: 'unknown', bytes: new TextEncoder().encode(`\ufeff${textOf(name)}`), stays: true }
      : undefined,
  pasted: (name) => (isText(name) ? { name: 'pasted text', text: textOf(name) } : undefined),
}

describe('the same file gives the same verdicts and findings', () => {
  for (const [form, given] of Object.entries(forms))
    describe(form, () => {
      test.each(ledgers.filter((name) => given(name) !== undefined))('%s', async (name) => {
        const own = await examined({ name, bytes: bytesOf(name) })
        expect(own.verdicts.length).toBe(name.startsWith('one-') ? 1 : 6)
        expect(await examined(given(name)!)).toEqual(own)
      })
    })

  test.each(names.filter((name) => name.startsWith('keys')))(
    'as keys, whatever is done to %s',
    async (name) => {
      const ledger: TestFile = { name: 'l', bytes: bytesOf('rows.jsonl') }
      const own = verdicts(await examine([ledger, { name, bytes: bytesOf(name) }]))
      for (const given of Object.values(forms)) {
        const file = given(name)
        if (file) expect(verdicts(await examine([ledger, file]))).toEqual(own)
      }
    },
  )
})

test('a chain holds whether its tokens are left in their file or not, also where its first row says nothing of one', async () => {
  const text = textOf('starfly.jsonl').replace('"prev_hash":"",', '')
  const bytes = new TextEncoder().encode(text)
  const left = await examined({ name: 'l', bytes, stays: true })
  expect(left).toEqual(await examined({ name: 'l', text }))
  expect(left.findings.join()).not.toContain('chain-broken')
})

/** Every format cut between two entries: both halves are files of that format, as whoever exports in portions writes them. */
const tokens = textOf('compact-lines.txt').trimEnd().split('\n')
const keySet = JSON.parse(textOf('keys.jwks.json')) as { keys: object[] }
const several = ledgers.filter((name) => !name.startsWith('one-'))

describe('cut between two entries into two files, a ledger gives the same verdicts', () => {
  test.each(several)('%s', async (name) => {
    const own = await examined({ name, bytes: bytesOf(name) })
    for (let cut = 1; cut < tokens.length; cut++) {
      const halves = [tokens.slice(0, cut), tokens.slice(cut)].map((some, half): TestFile => {
        const data = formatFixtures(some, keySet).get(name)!
        return typeof data === 'string' ? { name: `${half}`, text: data } : { name: `${half}`, bytes: data }
      })
      expect((await examined(...halves)).verdicts).toEqual(own.verdicts)
    }
  })

  /** Where an entry is a line, or some lines, the file itself is cut. */
  test.each([
    ['compact-lines.txt', 1, 0],
    ['rows.jsonl', 1, 0],
    ['rows-of-any-name.jsonl', 1, 0],
    ['starfly.jsonl', 1, 0],
    ['jws-flattened.jsonl', 1, 0],
    ['unsigned.jsonl', 1, 0],
    ['unsigned-base64url.txt', 1, 0],
    ['unsigned-rows.jsonl', 1, 0],
    ['service.log', 2, 0],
    ['http-messages.txt', 7, 0],
    ['curl-output.txt', 8, 0],
    ['rows.csv', 2, 1],
    ['rows.tsv', 2, 1],
  ])('%s, cut as it is', async (name, linesOfOne, linesAhead) => {
    const own = await examined({ name, bytes: bytesOf(name) })
    const lines = textOf(name).split('\n')
    const ahead = lines.slice(0, linesAhead)
    for (let cut = 1; cut < tokens.length; cut++) {
      const at = linesAhead + cut * linesOfOne
      const second = [...ahead, ...lines.slice(at)]
      const both = await examined(
        { name: 'first', text: lines.slice(0, at).join('\n') },
        { name: 'second', text: second.join('\n') },
      )
      expect(both.verdicts).toEqual(own.verdicts)
    }
  })
})
