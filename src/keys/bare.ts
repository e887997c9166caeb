import { decodeUtf8 } from '../base/text.ts'
import type { ArmourLine } from './armour.ts'
import { derAtHead } from './base64-run.ts'
import type { InnerText } from './formats/format.ts'
import type { KeyNote, RejectedKey } from './key.ts'
import { decodeBase64 } from './octets.ts'
import type { KeyPiece, Place } from './pieces.ts'
import { rejection, rejections, remark, remarks } from './reading-sentences.ts'

/** What stood in text outside of JSON, armour and tokens. */
export interface BareKeys {
  readonly pieces: readonly KeyPiece[]
  readonly rejected: readonly RejectedKey[]
  readonly notes: readonly KeyNote[]
  readonly inner: readonly InnerText[]
}

const base64Run = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{40,}={0,2}(?:\r?\n[A-Za-z0-9+/_-]+={0,2})*/g
const openSshKey = /(?:^|\s)(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d+) AAAA[A-Za-z0-9+/=]+/g

/** Keys in base64 whose armour, or its first line, is missing; `end` is the END line that follows the text, if one does. */
export function readBare(
  text: string,
  offset: number,
  end: ArmourLine | undefined,
  lineAt: (offset: number) => number,
  around: Place,
): BareKeys {
  const pieces: KeyPiece[] = []
  const rejected: RejectedKey[] = []
  const notes: KeyNote[] = []
  const inner: InnerText[] = []
  let reached = 0
  const plain = text.replace(openSshKey, (found, at: number) => {
    const place = { ...around, line: lineAt(offset + at + (found.length - found.trimStart().length)) }
    rejected.push(rejection(place, 'not-a-key', rejections.openSsh()))
    return ' '.repeat(found.length)
  })
  for (const match of plain.matchAll(base64Run)) {
    const place = { ...around, line: lineAt(offset + match.index) }
    const coded = encodedText(match[0])
    if (coded !== undefined) inner.push({ ...place, text: coded })
    const head = derAtHead(match[0])
    if (head === undefined) continue
    if ('there' in head) {
      const sentence = rejections.truncated(head.there, head.announced)
      rejected.push(rejection(place, 'armour-missing', sentence))
      reached = plain.length
      continue
    }
    reached = match.index + head.used
    const armoured = end !== undefined && plain.slice(reached).trim() === ''
    pieces.push({ ...place, kind: 'der', der: head.der, ...(armoured ? { label: end.label } : {}) })
    const sentence = armoured ? remarks.beginMissing(end.label) : remarks.armourMissing(labelFor(head.der))
    notes.push(remark(place, sentence))
  }
  if (end !== undefined && plain.slice(reached).trim() !== '') {
    const place = { ...around, line: lineAt(end.start) }
    rejected.push(rejection(place, 'armour-missing', rejections.beginMissing(end.label)))
  }
  return { pieces, rejected, notes, inner }
}

/** JSON or PEM that was base64-encoded once more, as secrets in configuration files are. */
function encodedText(run: string): string | undefined {
  if (!/^(eyJ|ewo|ewog|LS0tLS1CRUdJTi)/.test(run)) return undefined
  const bytes = decodeBase64(run.replace(/\s+/g, ''))
  const text = bytes === undefined ? undefined : decodeUtf8(bytes)
  return text !== undefined && /"kty"|"keys"|-----BEGIN /.test(text) ? text : undefined
}

/** A certificate's DER is longer than any public key's in use; the label is only ever shown. */
function labelFor(der: Uint8Array): string {
  return der.length > 600 ? 'CERTIFICATE' : 'PUBLIC KEY'
}
