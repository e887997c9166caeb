import { encodeBase64url } from '../base/base64url.ts'
import type { EncodedToken } from '../import/ledger.ts'
import type { Algorithm, KeyId } from '../keys/key.ts'
import type { Keyring } from '../keys/keyring.ts'
import { type JwsParts, partsOf } from '../tokens/parts.ts'
import { allMatch } from './match-signature.ts'

/** Whether a key, named by nobody, verifies a token after all; where asked, with other signature bytes in place of the token's own. Never rejects. */
export async function trySignature(
  encoded: EncodedToken,
  keyring: Keyring,
  key: KeyId,
  alg: Algorithm,
  signature?: Uint8Array,
): Promise<boolean> {
  const parts = partsOf(encoded)
  if ('reason' in parts || parts.length === 0) return false
  const verifier = await keyring.verifier(key, alg)
  if ('reason' in verifier) return false
  const spelled = signature && encodeBase64url(signature)
  const signed = (parts as readonly JwsParts[]).map((part) => ({
    ...part,
    ...(spelled && { signature: spelled }),
  }))
  return (await allMatch(signed, verifier)) === true
}
