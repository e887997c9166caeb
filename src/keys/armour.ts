import { derAtHead } from './base64-run.ts'
import type { PieceReading } from './formats/format.ts'
import type { KeyNote } from './key.ts'
import { decodeBase64 } from './octets.ts'
import type { KeyPiece, Place } from './pieces.ts'
import { rejection, rejections, remark, remarks } from './reading-sentences.ts'

/** A line of PEM armour (RFC 7468) as it was found, tolerant of dashes that a word processor changed. */
export interface ArmourLine {
  readonly edge: 'BEGIN' | 'END'
  readonly label: string
  /** Made of five hyphens on either side. */
  readonly exact: boolean
  readonly start: number
  readonly end: number
}

/** What armour that begins somewhere gave, and where reading goes on. */
export interface ArmourCut {
  readonly end: number
  readonly piece?: KeyPiece
  readonly reading: PieceReading
}

export const armourLine = String.raw`[-\u2010-\u2015\u2212]{1,10}[ \t]*(?:BEGIN|begin|Begin|END|end|End)[ \t]+[A-Za-z0-9][A-Za-z0-9 ]{0,40}?[ \t]*[-\u2010-\u2015\u2212]{1,10}`

const foreignArmour: readonly (readonly [RegExp, string])[] = [
  [/^PGP/, 'OpenPGP material'],
  [/^SSH2/, 'a key in an SSH format'],
  [/^PKCS7|^CMS/, 'a PKCS#7 container; `openssl pkcs7 -print_certs` prints the certificates in it'],
  [/PARAMETERS$/, 'parameters of a curve or group'],
  [/CRL$/, 'a list of revoked certificates'],
]

export function readArmourLine(text: string, start: number): ArmourLine {
  const edge = /\bBEGIN\b/i.test(text) ? 'BEGIN' : 'END'
  const [, label = ''] = /(?:BEGIN|END)[ \t]+(.*?)[ \t]*[^A-Za-z0-9 \t]+$/i.exec(text) ?? []
  const exact = text === `-----${edge} ${label}-----` && label === label.toUpperCase()
  return { edge, label: label.trim().toUpperCase(), exact, start, end: start + text.length }
}

/** Reads from a BEGIN line to its END line; where that is missing, as far as the key's own length reaches. */
export function cutArmour(
  text: string,
  begin: ArmourLine,
  next: ArmourLine | undefined,
  lineAt: (offset: number) => number,
  around: Place,
): ArmourCut {
  const place = { ...around, line: lineAt(begin.start) }
  const end = next?.edge === 'END' ? next : undefined
  const bodyEnd = next?.start ?? text.length
  const whole = end?.end ?? bodyEnd
  const refused = refusal(begin.label, place)
  if (refused !== undefined) return { end: whole, reading: refused }
  const raw = text.slice(begin.end, bodyEnd)
  if (/Proc-Type:[^\n]*ENCRYPTED/.test(raw)) {
    const sentence = rejections.privateDer('an encrypted private key', begin.label)
    return { end: whole, reading: { rejected: [rejection(place, 'private', sentence)] } }
  }
  if (end === undefined) return withoutEnd(raw, begin, lineAt, place)
  const body = bodyText(raw)
  if (body === '') {
    const sentence = rejections.emptyArmour(begin.label)
    return { end: whole, reading: { rejected: [rejection(place, 'armour-damaged', sentence)] } }
  }
  const der = decodeBase64(body)
  if (der === undefined) {
    const at = begin.end + Math.max(raw.search(/[^A-Za-z0-9+/=_\-\s\\"',;]/), 0)
    const sentence = undecodable(body, begin.label)
    const reading = { rejected: [rejection({ ...place, line: lineAt(at) }, 'armour-damaged', sentence)] }
    return { end: whole, reading }
  }
  const notes = [...armourNotes(begin, end, place), ...bodyNotes(raw, body, place)]
  return { end: whole, piece: { ...place, kind: 'der', der, label: begin.label }, reading: { notes } }
}

/** Armour whose label alone says that no public key is in it; its body is not looked at. */
function refusal(label: string, place: Place): PieceReading | undefined {
  if (/PRIVATE/.test(label)) {
    const what = /ENCRYPTED/.test(label) ? 'an encrypted private key' : 'a private key'
    return { rejected: [rejection(place, 'private', rejections.privateDer(what, label))] }
  }
  const foreign = foreignArmour.find(([pattern]) => pattern.test(label))
  if (foreign === undefined) return undefined
  return { rejected: [rejection(place, 'not-a-key', rejections.otherArmour(label, foreign[1]))] }
}

function withoutEnd(
  raw: string,
  begin: ArmourLine,
  lineAt: (offset: number) => number,
  place: Place,
): ArmourCut {
  const lead = /^(?:\s|\\[nr]|["',;])*/.exec(raw)![0].length
  const run = /^[A-Za-z0-9+/_=\-\s]*/.exec(raw.slice(lead))![0]
  const head = derAtHead(run)
  const bodyStart = begin.end + lead
  const lastLine = { ...place, line: lineAt(bodyStart + run.trimEnd().length) + 1 }
  if (head === undefined) {
    const sentence = rejections.endMissingUnknown(begin.label)
    return { end: bodyStart, reading: { rejected: [rejection(lastLine, 'armour-missing', sentence)] } }
  }
  if ('there' in head) {
    const sentence = rejections.endMissing(begin.label, head.there, head.announced)
    const reading = { rejected: [rejection(lastLine, 'armour-missing', sentence)] }
    return { end: bodyStart + run.length, reading }
  }
  const end = bodyStart + head.used
  const missing = remark({ ...place, line: lineAt(end) + 1 }, remarks.endMissing(begin.label))
  const notes = [...armourNotes(begin, undefined, place), missing]
  return { end, piece: { ...place, kind: 'der', der: head.der, label: begin.label }, reading: { notes } }
}

/** The base64 of a body: without white space, escaped line breaks, quotation marks of source code and RFC 1421 headers. */
function bodyText(raw: string): string {
  return raw
    .replace(/\\r|\\n/g, '\n')
    .replace(/^[A-Za-z][A-Za-z-]*:.*$/gm, '')
    .replace(/[\s"',;\\]+/g, '')
}

function undecodable(body: string, label: string): string {
  const odd = /[^A-Za-z0-9+/=_-]/u.exec(body)?.[0]
  const inside = odd ?? (/=[^=]/.test(body) ? '=' : undefined)
  if (inside === undefined) return rejections.cutBase64(label)
  const code = inside.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  return rejections.notBase64(label, `a character (U+${code})`)
}

function armourNotes(begin: ArmourLine, end: ArmourLine | undefined, place: Place): KeyNote[] {
  const notes: KeyNote[] = []
  if (!begin.exact || end?.exact === false) notes.push(remark(place, remarks.dashes()))
  if (end !== undefined && end.label !== begin.label) {
    notes.push(remark(place, remarks.labelsDiffer(begin.label, end.label)))
  }
  return notes
}

function bodyNotes(raw: string, body: string, place: Place): KeyNote[] {
  const notes: KeyNote[] = []
  if (/[-_]/.test(body)) notes.push(remark(place, remarks.base64url()))
  if (/\\[nr]/.test(raw) || !/[\r\n]/.test(raw)) notes.push(remark(place, remarks.lineBreaks()))
  return notes
}
