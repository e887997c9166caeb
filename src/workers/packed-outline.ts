import type { Outline } from '../analysis/outline.ts'
import {
  type PackedStrings,
  type PackedWords,
  packStrings,
  packWords,
  unpackStrings,
  unpackWords,
} from './packed-columns.ts'

const wordColumns = ['action', 'kid', 'alg', 'signature'] as const
type WordColumn = (typeof wordColumns)[number]

export interface PackedOutline extends Omit<Outline, WordColumn | 'jti'> {
  readonly jti: PackedStrings
  readonly words: Readonly<Record<WordColumn, PackedWords>>
}

export function packOutline(outline: Outline): PackedOutline {
  const { action, kid, alg, signature, jti, ...rest } = outline
  const words = {
    action: packWords(action),
    kid: packWords(kid),
    alg: packWords(alg),
    signature: packWords(signature),
  }
  return { ...rest, jti: packStrings(jti), words }
}

export function unpackOutline({ words, jti, ...rest }: PackedOutline): Outline {
  return {
    ...rest,
    jti: unpackStrings(jti),
    action: unpackWords(words.action),
    kid: unpackWords(words.kid),
    alg: unpackWords(words.alg),
    signature: unpackWords(words.signature) as Outline['signature'],
  }
}
