import type { Outline } from '../analysis/outline.ts'
import { quote } from '../checks/phrase.ts'
import type { TokenId } from '../tokens/token.ts'

/** What became of a task's signature, as part of a sentence. */
export function signatureWords({ signature, kid, alg }: Outline, task: TokenId): string {
  const key = kid[task] ? ` ${quote(kid[task])}` : ''
  const algorithm = alg[task] ? ` ${quote(alg[task])}` : ''
  switch (signature[task]) {
    case 'verified':
      return 'signature valid'
    case 'invalid':
      return 'signature does not match'
    case 'key-unknown':
      return `signature not checked for want of the key${key}`
    case 'key-unusable':
      return `signature not checked because the key${key} does not fit`
    case 'algorithm-refused':
      return `algorithm${algorithm} refused`
    case 'algorithm-unsupported':
      return `signature not checked because this browser lacks the algorithm${algorithm}`
    case 'critical-unsupported':
      return 'signature not checked because of a critical header nobody here knows'
    case 'unsigned':
      return 'not signed'
    case 'malformed':
      return 'not readable'
    default:
      return 'signature not checked yet'
  }
}

/** The findings that say the same. */
export const toldBySignature = [
  'signature-invalid',
  'key-unknown',
  'key-unusable',
  'algorithm-refused',
  'algorithm-unsupported',
  'critical-header-unsupported',
  'token-unsigned',
  'token-malformed',
  'check-incomplete',
] as const
