import type { Outline } from '../analysis/outline.ts'
import {
  type PackedStrings,
  type PackedWords,
  packStrings,
  packWords,
  unpackStrings,
  unpackWords,
} from './packed-columns.ts'

const wordColumns = ['action', 'kid', 'alg'] as const
type WordColumn = (typeof wordColumns)[number]

/** The names that tokens give: the same in every outline of one revision. */
interface PackedNames {
  readonly jti: PackedStrings
  readonly words: Readonly<Record<WordColumn, PackedWords>>
}

export interface PackedOutline extends Omit<Outline, WordColumn | 'jti' | 'signature'> {
  /** Absent where the outline before had the same. */
  readonly names?: PackedNames
  readonly signature: PackedWords
}

/** Packs the outlines of one analysis, one after the other; what did not change since the last is left out. */
export function makeOutlinePacker(): (outline: Outline) => PackedOutline {
  let sent: number | undefined
  return ({ action, kid, alg, signature, jti, ...rest }) => {
    const packed = { ...rest, signature: packWords(signature) }
    if (sent === rest.revision) return packed
    sent = rest.revision
    const words = { action: packWords(action), kid: packWords(kid), alg: packWords(alg) }
    return { ...packed, names: { jti: packStrings(jti), words } }
  }
}

/** Unpacks at the other end what a packer packed, in the same order. */
export function makeOutlineUnpacker(): (packed: PackedOutline) => Outline {
  let known: Pick<Outline, WordColumn | 'jti'> = { jti: [], action: [], kid: [], alg: [] }
  return ({ names, signature, ...rest }) => {
    if (names) {
      const { action, kid, alg } = names.words
      known = {
        jti: unpackStrings(names.jti),
        action: unpackWords(action),
        kid: unpackWords(kid),
        alg: unpackWords(alg),
      }
    }
    return { ...rest, ...known, signature: unpackWords(signature) as Outline['signature'] }
  }
}
