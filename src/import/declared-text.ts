import { compactShape, decodeObject, isWorkloadIdentity } from './compact.ts'
import { isTooDeep } from './depth.ts'
import type { LedgerEntry, LedgerRecord } from './ledger.ts'
import { importLimits } from './limits.ts'
import type { Announces, Pieces, Place } from './pieces.ts'

/** A count as it stands in a reason. */
export const grouped = (count: number): string => count.toLocaleString('en-US')

function whyNoToken(text: string): string {
  if (text === '') return 'expected a token, found nothing'
  const most = importLimits.tokenChars.value
  if (text.length > most)
    return `expected a token, found ${grouped(text.length)} characters; the limit is ${grouped(most)}`
  const parts = text.split('.', 100).length
  if (/\s/.test(text)) return 'expected a token, found text with white space in it'
  if (parts === 1) return 'expected a token, found a word without dots'
  if (parts !== 3) return `expected a token of three parts separated by dots, found ${parts} parts`
  return 'expected a token, found characters that no token has'
}

/** What a text that stands where a token is declared gave. */
export interface DeclaredText {
  readonly text: string
  readonly place: Place
  readonly found: LedgerEntry['found']
  readonly record?: LedgerRecord | undefined
  /** How a text that is no token counts; `token` unless said otherwise. */
  readonly announces?: Announces
  /** True where nothing but key material stands around it. */
  readonly whole?: boolean
}

/** Takes a text that stands where a token is declared: an entry, a WIT offered as a key, or a rejected piece. */
export function takeDeclared(pieces: Pieces, declared: DeclaredText): void {
  const { place, found, record } = declared
  const text = declared.text.trim()
  const shape = compactShape(text)
  if (shape === 'jws' || shape === 'dotted') {
    if (record === undefined && isWorkloadIdentity(text))
      pieces.key(place, 'token', text, declared.whole === true)
    else pieces.entry(place, { kind: 'compact', jws: text }, found, record)
    return
  }
  if (shape === 'jwe') {
    pieces.reject(place, 'an encrypted token (JWE), not a JWS', text)
    return
  }
  const claims = shape === 'single' ? decodeObject(text) : undefined
  if (claims === undefined) pieces.reject(place, whyNoToken(text), text, declared.announces)
  else if (isTooDeep(claims)) pieces.reject(place, 'claims nested too deep', text)
  else pieces.entry(place, { kind: 'unsigned', claims }, found, record)
}
