import type { KeyNote, TrustedKey } from '../key.ts'
import type { KeyPiece } from '../pieces.ts'
import { placed, remarks } from '../reading-sentences.ts'
import type { DerKey } from '../spki.ts'
import type { OfferedKey } from '../trusted-key.ts'

type DerPiece = Extract<KeyPiece, { kind: 'der' }>

/** Labels that say the same of a public key; OpenSSL and older tools write each of them. */
const sameLabels: Readonly<Record<string, readonly string[]>> = {
  CERTIFICATE: ['X509 CERTIFICATE', 'TRUSTED CERTIFICATE'],
}

export function offeredFrom(piece: DerPiece, key: DerKey, format: TrustedKey['format']): OfferedKey {
  return {
    raw: piece.kid === undefined ? key.raw : { ...key.raw, kid: piece.kid },
    source: piece.source,
    format,
    ...(piece.alias === undefined ? {} : { aliases: [piece.alias] }),
    ...(piece.identity === undefined ? {} : { identity: piece.identity, identityFrom: 'jwk' as const }),
    ...(key.unusable === undefined ? {} : { unusable: key.unusable }),
  }
}

/** Says so where the armour's label is not the one for what it holds. */
export function labelNotes(piece: DerPiece, label: string, what: string): readonly KeyNote[] {
  if (piece.label === undefined || piece.label === label) return []
  if (sameLabels[label]?.includes(piece.label)) return []
  const message = placed(piece, '', remarks.wrongLabel(piece.label, label, what))
  return [{ source: piece.source, line: piece.line, message }]
}
