import { announcedElement } from '../der.ts'
import { type DerShape, shapeOf } from '../der-shape.ts'
import { rejection, rejections } from '../reading-sentences.ts'
import type { KeyFormat } from './format.ts'

/** DER that is no public key: private keys, requests, keys cut short. Its sentences name which. */
export const unfitDer: KeyFormat = {
  name: 'unfit-der',
  recognizes: (piece) => piece.kind === 'der',
  read: (piece) => {
    if (piece.kind !== 'der') return {}
    const shape = shapeOf(piece.der)
    if (shape === 'private' || shape === 'encrypted-private') {
      const what = shape === 'private' ? 'a private key' : 'an encrypted private key'
      return { rejected: [rejection(piece, 'private', rejections.privateDer(what, piece.label))] }
    }
    return { rejected: [rejection(piece, 'malformed', sentence(shape, piece.der, piece.label))] }
  },
}

function sentence(shape: DerShape, der: Uint8Array, label: string | undefined): string {
  if (shape === 'certificate-request') return rejections.certificateRequest()
  const announced = announcedElement(der, 0)?.end ?? 0
  if (shape === 'truncated') return rejections.truncated(der.length, announced)
  if (shape === 'overlong') return rejections.overlong(der.length - announced)
  return rejections.unknownDer(label)
}
