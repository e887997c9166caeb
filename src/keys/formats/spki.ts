import { shapeOf } from '../der-shape.ts'
import { rejection, rejections } from '../reading-sentences.ts'
import { keyOfSpki } from '../spki.ts'
import { labelNotes, offeredFrom } from './der-piece.ts'
import type { KeyFormat } from './format.ts'

/** SubjectPublicKeyInfo: `PUBLIC KEY` in PEM, elliptic curve, Edwards curve and RSA keys alike. */
export const spki: KeyFormat = {
  name: 'spki',
  recognizes: (piece) => piece.kind === 'der' && shapeOf(piece.der) === 'spki',
  read: (piece) => {
    if (piece.kind !== 'der') return {}
    const key = keyOfSpki(piece.der)
    if (key === undefined)
      return { rejected: [rejection(piece, 'malformed', rejections.brokenDer('public key'))] }
    return {
      offered: [offeredFrom(piece, key, 'spki')],
      notes: labelNotes(piece, 'PUBLIC KEY', 'a public key'),
    }
  },
}
