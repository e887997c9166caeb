import type { Json, JsonObject } from '../base/json.ts'
import { sha256Hex } from '../base/sha256.ts'
import type { LedgerRecord } from '../import/ledger.ts'

/** A row of a Starfly ledger: the only chained format whose hashes are known how to be made. */
export function isStarflyRow({ tokenField, row }: LedgerRecord): boolean {
  return tokenField === 'ect_token' && typeof row.prev_hash === 'string' && typeof row.seq === 'number'
}

/** How Go spells what its versions spell differently: backspace and form feed, and U+FFFD where it stands for an invalid byte. */
interface GoStyle {
  readonly shortControls: boolean
  readonly escapedReplacement: boolean
}

const styles: readonly GoStyle[] = [
  { shortControls: false, escapedReplacement: false },
  { shortControls: true, escapedReplacement: false },
  { shortControls: false, escapedReplacement: true },
  { shortControls: true, escapedReplacement: true },
]

const spelledDifferently = /\\u000[8c]|\ufffd/

/** What the next row's `prev_hash` may be: the hash of this row as Go's `json.Marshal` writes it, more than one only where versions of Go differ. */
export function starflyHashes(row: JsonObject): readonly string[] {
  const text = goRow(row)
  if (!spelledDifferently.test(text)) return [sha256Hex(text)]
  return styles.map((style) => sha256Hex(goRow(row, style)))
}

const members: readonly { readonly name: string; readonly optional?: true }[] = [
  { name: 'seq' },
  { name: 'jti' },
  { name: 'prev_hash' },
  { name: 'ect_token' },
  { name: 'iss' },
  { name: 'sub' },
  { name: 'tool_id' },
  { name: 'exec_act', optional: true },
  { name: 'wid', optional: true },
  { name: 'recorded_at' },
]

/** The row as Go writes it: its own member order, no white space, empty optional members left out, members it does not know ignored. */
export function goRow(row: JsonObject, style: GoStyle = styles[0]!): string {
  const written: string[] = []
  for (const { name, optional } of members) {
    const value = Object.hasOwn(row, name) ? row[name] : undefined
    if (optional && (value === undefined || value === null || value === '')) continue
    written.push(`"${name}":${goValue(value ?? '', style)}`)
  }
  return `{${written.join(',')}}`
}

function goValue(value: Json, style: GoStyle): string {
  return typeof value === 'string' ? goString(value, style) : JSON.stringify(value)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what Go escapes
const escaped = /[\u0000-\u001f"\\<>&\u2028\u2029\ufffd\p{Cs}]/gu

function goString(text: string, style: GoStyle): string {
  return `"${text.replace(escaped, (character) => escapeOf(character, style))}"`
}

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}
const newerEscapes: Readonly<Record<string, string>> = { '\b': '\\b', '\f': '\\f' }

function escapeOf(character: string, { shortControls, escapedReplacement }: GoStyle): string {
  const code = character.charCodeAt(0)
  if (code >= 0xd800) return escapedReplacement ? '\\ufffd' : '\ufffd'
  const short = shortEscapes[character] ?? (shortControls ? newerEscapes[character] : undefined)
  return short ?? `\\u${code.toString(16).padStart(4, '0')}`
}
