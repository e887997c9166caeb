import type { KeyNote, RejectedKey } from '../key.ts'
import type { KeyPiece, Place } from '../pieces.ts'
import type { OfferedKey } from '../trusted-key.ts'

/** Text found inside a piece that may hold keys of its own, to be read like the paste itself. */
export interface InnerText extends Place {
  readonly text: string
}

/** What a format made of one piece. */
export interface PieceReading {
  readonly offered?: readonly OfferedKey[]
  readonly rejected?: readonly RejectedKey[]
  readonly notes?: readonly KeyNote[]
  readonly inner?: readonly InnerText[]
}

/** One way to write keys: by its content it says whether a piece is one of its own, and reads it. */
export interface KeyFormat {
  readonly name: string
  readonly recognizes: (piece: KeyPiece) => boolean
  readonly read: (piece: KeyPiece) => PieceReading
}
