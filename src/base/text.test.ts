import { expect, test } from 'vitest'
import { decodeText, decodeUtf8, detectEncoding, shorten, spelledOut, spelledOutLines } from './text.ts'

const text = '{"exec_act":"prüfen","n":"審査"}'
const utf16le = new Uint8Array(Buffer.from(text, 'utf16le'))
const utf16be = utf16le.map((_, index) => utf16le[index ^ 1]!)
const utf8 = new TextEncoder().encode(text)
const withMark = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes])

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with a byte order mark', withMark([0xef, 0xbb, 0xbf], utf8)],
  ['UTF-16 LE', utf16le],
  ['UTF-16 LE with a byte order mark', withMark([0xff, 0xfe], utf16le)],
  ['UTF-16 BE', utf16be],
  ['UTF-16 BE with a byte order mark', withMark([0xfe, 0xff], utf16be)],
])('%s gives the same text', (_, bytes) => {
  expect(decodeText(bytes)).toBe(text)
})

test('bytes of a picture are no text', () => {
  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
  ])
  expect(detectEncoding(png)).toBeUndefined()
  expect(decodeText(png)).toBeUndefined()
})

test('decodeUtf8 refuses what is not UTF-8 and keeps a byte order mark', () => {
  expect(decodeUtf8(Uint8Array.from([0x61, 0xff]))).toBeUndefined()
  expect(decodeUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]))).toBe('\ufeffa')
})

test('a shortened text has at most so many characters and no half of a pair', () => {
  expect(shorten('abcdef', 6)).toBe('abcdef')
  expect(shorten('abcdefg', 6)).toBe('abcde…')
  expect(shorten('abcd\u{1f600}fgh', 6)).toBe('abcd…')
})

test('what cannot be seen, or turns text around, is spelled out', () => {
  expect(spelledOut('agent/\u202egnp.exe\u200b')).toBe('agent/\\u{202e}gnp.exe\\u{200b}')
  expect(spelledOut('a\nb\tc\u0000')).toBe('a\\u{a}b\\u{9}c\\u{0}')
  expect(spelledOutLines('a\nb\tc\u0000\u2066')).toBe('a\nb\tc\\u{0}\\u{2066}')
  const seen = 'מרחב 🧪 日本 é 👩🏽\u200d🔬 ❤️\u200d🔥'
  expect(spelledOut(seen)).toBe(seen)
  expect(spelledOut('a\u200db 🧪\u200d')).toBe('a\\u{200d}b 🧪\\u{200d}')
})
