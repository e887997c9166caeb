import { shapeOf } from '../der-shape.ts'
import { rejection, rejections } from '../reading-sentences.ts'
import { keyOfPkcs1 } from '../spki.ts'
import { labelNotes, offeredFrom } from './der-piece.ts'
import type { KeyFormat } from './format.ts'

/** RSAPublicKey of PKCS#1: `RSA PUBLIC KEY` in PEM. */
export const pkcs1: KeyFormat = {
  name: 'pkcs1',
  recognizes: (piece) => piece.kind === 'der' && shapeOf(piece.der) === 'pkcs1',
  read: (piece) => {
    if (piece.kind !== 'der') return {}
    const key = keyOfPkcs1(piece.der)
    if (key === undefined)
      return { rejected: [rejection(piece, 'malformed', rejections.brokenDer('RSA key'))] }
    return {
      offered: [offeredFrom(piece, key, 'pkcs1')],
      notes: labelNotes(piece, 'RSA PUBLIC KEY', 'an RSA public key of PKCS#1'),
    }
  },
}
