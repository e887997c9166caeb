import type { Json } from '../base/json.ts'
import type { InnerText, PieceReading } from './formats/format.ts'
import type { KeyPiece } from './pieces.ts'
import { rejection, rejections } from './reading-sentences.ts'

/** A text cut into pieces of key material, and what of it announces a key and is damaged. */
export interface Cut {
  readonly pieces: readonly KeyPiece[]
  readonly reading: PieceReading
}

export function cutPieces(inner: InnerText): Cut {
  const { text, ...place } = inner
  try {
    return { pieces: [{ ...place, kind: 'json', value: JSON.parse(text) as Json }], reading: {} }
  } catch {
    return {
      pieces: [],
      reading: { rejected: [rejection(place, 'malformed', rejections.nothing())] },
    }
  }
}
