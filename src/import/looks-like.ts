import type { Head } from './input.ts'

const signatures: readonly (readonly [prefix: readonly number[], name: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x50, 0x4b], 'a zip archive'],
  [[0x1f, 0x8b], 'a gzip file'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0xfd, 0x37, 0x7a, 0x58], 'an xz file'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard file'],
  [[0x42, 0x5a, 0x68], 'a bzip2 file'],
  [[0x53, 0x51, 0x4c, 0x69], 'a SQLite database'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a], 'a program'],
]

/** What an input is, as far as its first bytes tell, for the sentence that says it is no ledger. */
export function looksLike({ bytes, encoding, text }: Head): string {
  const known = signatures.find(([prefix]) => prefix.every((byte, index) => bytes[index] === byte))
  if (known !== undefined && (encoding === undefined || known[0].length > 3)) return known[1]
  if (encoding === undefined) return 'binary data'
  if (/^\s*<(?:!doctype html|html)/i.test(text)) return 'a web page'
  if (/^\s*<\?xml/.test(text)) return 'XML'
  if (/^\s*[{[]/.test(text)) return 'JSON without tokens'
  return text.trim() === '' ? 'white space' : 'text without tokens'
}
