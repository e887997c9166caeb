import type { Json } from '../base/json.ts'

/** Where a piece of key material begins, and what its surroundings said of it. */
export interface Place {
  readonly source: string
  /** From 1. */
  readonly line: number
  /** The `kid` written beside it, for a key that bears none itself. */
  readonly kid?: string
  /** A name it goes by: the member of a JSON object that holds it. */
  readonly alias?: string
  /** Identity written beside it. */
  readonly identity?: string
}

/** One piece of a text, cut out and decoded as far as its outer shape goes. */
export type KeyPiece = Place &
  (
    | { readonly kind: 'json'; readonly value: Json }
    /** DER bytes, from PEM armour or from bare base64; `label` as the armour says it. */
    | { readonly kind: 'der'; readonly der: Uint8Array<ArrayBuffer>; readonly label?: string }
    | { readonly kind: 'token'; readonly jws: string }
  )
