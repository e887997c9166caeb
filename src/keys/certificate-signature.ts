import type { JWK } from 'jose'
import { decodeBase64url } from '../base/base64url.ts'
import { curveNamed } from './curves.ts'
import { bitsOf, oidOf, sequenceAt } from './der.ts'
import { rawFromDer } from './ecdsa-signature.ts'
import type { CertificateFacts } from './key.ts'

interface Scheme {
  readonly kty: 'EC' | 'RSA' | 'OKP'
  readonly hash: string
}

/** Signature algorithms of certificates: RFC 5758, RFC 4055, RFC 8410. RSASSA-PSS is not among them. */
const schemes: Readonly<Record<string, Scheme>> = {
  '1.2.840.10045.4.3.2': { kty: 'EC', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { kty: 'EC', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { kty: 'EC', hash: 'SHA-512' },
  '1.2.840.113549.1.1.11': { kty: 'RSA', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { kty: 'RSA', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { kty: 'RSA', hash: 'SHA-512' },
  '1.3.101.112': { kty: 'OKP', hash: '' },
}

/** True when this key made the certificate's signature; false too where the algorithm or the bytes cannot be read. */
export async function signedBy(certificate: Pick<CertificateFacts, 'der'>, signer: JWK): Promise<boolean> {
  const der = decodeBase64url(certificate.der)
  const [signed, algorithm, bits] = (der && sequenceAt(der, 0)) ?? []
  if (der === undefined || signed === undefined || algorithm === undefined || bits === undefined) return false
  const scheme = schemes[oidOf(der, sequenceAt(der, algorithm.start)?.[0])]
  const signature = bitsOf(der, bits)
  if (scheme === undefined || signature === undefined || scheme.kty !== signer.kty) return false
  const message = der.slice(signed.start, signed.end)
  try {
    return await verifies(scheme, signer, signature, message)
  } catch {
    return false
  }
}

async function verifies(
  scheme: Scheme,
  signer: JWK,
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const { kty, crv, x, y, n, e } = signer
  const { subtle } = crypto
  if (kty === 'RSA') {
    const name = 'RSASSA-PKCS1-v1_5'
    const key = await subtle.importKey('jwk', jwk({ kty, n, e }), { name, hash: scheme.hash }, false, [
      'verify',
    ])
    return subtle.verify(name, key, signature, message)
  }
  if (kty === 'OKP') {
    const key = await subtle.importKey('jwk', jwk({ kty, crv, x }), { name: 'Ed25519' }, false, ['verify'])
    return subtle.verify('Ed25519', key, signature, message)
  }
  const curve = curveNamed(crv)
  const raw = curve === undefined ? undefined : rawFromDer(signature, curve.size)
  if (curve === undefined || raw === undefined) return false
  const name = 'ECDSA'
  const imported = { name, namedCurve: curve.name }
  const key = await subtle.importKey('jwk', jwk({ kty, crv, x, y }), imported, false, ['verify'])
  return subtle.verify({ name, hash: scheme.hash }, key, raw, message)
}

function jwk(members: Readonly<Record<string, string | undefined>>): JsonWebKey {
  return members as JsonWebKey
}
