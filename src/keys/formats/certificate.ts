import { readCertificate } from '../certificate.ts'
import { shapeOf } from '../der-shape.ts'
import { rejection, rejections } from '../reading-sentences.ts'
import { labelNotes, offeredFrom } from './der-piece.ts'
import type { KeyFormat } from './format.ts'

/** An X.509 certificate; a chain is several of them, its authorities kept for checking who signed whom. */
export const certificate: KeyFormat = {
  name: 'certificate',
  recognizes: (piece) => piece.kind === 'der' && shapeOf(piece.der) === 'certificate',
  read: (piece) => {
    if (piece.kind !== 'der') return {}
    const read = readCertificate(piece.der)
    if (read === undefined) {
      return { rejected: [rejection(piece, 'malformed', rejections.brokenDer('certificate'))] }
    }
    const { facts, key, notBefore, notAfter, aliases, unusable } = read
    const identity = read.identity ?? piece.identity
    const offered = offeredFrom(piece, key, 'certificate')
    return {
      offered: [
        {
          ...offered,
          certificate: facts,
          aliases: [...aliases, ...(offered.aliases ?? [])],
          ...(notBefore === undefined ? {} : { notBefore }),
          ...(notAfter === undefined ? {} : { notAfter }),
          ...(identity === undefined
            ? {}
            : { identity, identityFrom: read.identity === undefined ? 'jwk' : 'certificate' }),
          ...(unusable === undefined ? {} : { unusable }),
        },
      ],
      notes: labelNotes(piece, 'CERTIFICATE', 'a certificate'),
    }
  },
}
