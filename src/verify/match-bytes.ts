import { decodeBase64urlInto, isBase64url } from '../base/base64url.ts'
import { makeScratch } from '../base/scratch.ts'
import type { TokenBytes } from '../import/ledger.ts'
import { parametersOf } from './webcrypto-parameters.ts'

/** What `allMatch` tells, of a compact token as ASCII: what is signed are its bytes up to the second dot. Never rejects. */
export async function bytesMatch(
  { bytes, start, end }: TokenBytes,
  key: CryptoKey,
): Promise<boolean | string> {
  const first = bytes.indexOf(dot, start)
  const second = bytes.indexOf(dot, first + 1)
  if (first < 0 || second < first || second >= end || !isBase64url(bytes, first + 1, second)) return false
  const signature = signatures.of(Math.floor(((end - second - 1) * 3) / 4))
  if (decodeBase64urlInto(signature, bytes, second + 1, end) === undefined) return false
  const signed = signedBytes.of(second - start)
  signed.set(bytes.subarray(start, second))
  try {
    return await crypto.subtle.verify(parametersOf(key), key, signature, signed)
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
}

const dot = '.'.charCodeAt(0)
/** WebCrypto copies what it is handed before it answers (Web Cryptography, verify, steps 2 and 3), so that the same arrays are free again at once. */
const signatures = makeScratch()
const signedBytes = makeScratch()
