import { readCertificate } from '../certificate.ts'
import { decodeBase64 } from '../octets.ts'
import { publicJwk } from '../public-jwk.ts'
import { remark, remarks } from '../reading-sentences.ts'
import { thumbprint } from '../thumbprint.ts'
import type { OfferedKey } from '../trusted-key.ts'
import type { PieceReading } from './format.ts'

/** Adds to a JWK what the certificate in its `x5c` says (RFC 7517 section 4.7), where that is a certificate of this very key. */
export function withCertificate(offered: OfferedKey, line: number, path: string): PieceReading {
  const first = Array.isArray(offered.raw.x5c) ? offered.raw.x5c[0] : undefined
  const der = typeof first === 'string' ? decodeBase64(first.replace(/\s+/g, '')) : undefined
  const certificate = der === undefined ? undefined : readCertificate(der)
  if (certificate === undefined) return { offered: [offered] }
  const own = thumbprint(publicJwk(offered.raw).jwk)
  if (thumbprint(publicJwk(certificate.key.raw).jwk) !== own) {
    return {
      offered: [offered],
      notes: [remark({ source: offered.source, line }, remarks.otherCertificate(), path)],
    }
  }
  const { facts, notBefore, notAfter, identity, aliases, unusable } = certificate
  const binds = identity !== undefined && offered.format !== 'spiffe-bundle'
  return {
    offered: [
      {
        ...(unusable === undefined ? {} : { unusable }),
        ...offered,
        certificate: facts,
        aliases: [...aliases, ...(offered.aliases ?? [])],
        ...(notBefore === undefined ? {} : { notBefore }),
        ...(notAfter === undefined ? {} : { notAfter }),
        ...(binds ? { identity, identityFrom: 'certificate' as const } : {}),
      },
    ],
  }
}
