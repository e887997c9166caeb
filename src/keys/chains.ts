import { compactVerify } from 'jose'
import { algorithmNamed, algorithmsOfType } from './algorithms.ts'
import { signedBy } from './certificate-signature.ts'
import { importForVerify } from './import-key.ts'
import type { CertificateFacts, KeyId, TrustedKey } from './key.ts'
import { headerOf } from './token-parts.ts'

type Issuer = NonNullable<TrustedKey['issuedBy']>

/** The keys of a list that may have signed certificates or WITs, by the names these call them. */
interface Authorities {
  readonly bySubject: ReadonlyMap<string, readonly KeyId[]>
  readonly byKid: ReadonlyMap<string, readonly KeyId[]>
  /** Of a bundle that gives keys without certificates: they may have signed anything of their type. */
  readonly nameless: readonly KeyId[]
}

/** Nameless authorities tried for one certificate; a bundle has a handful. */
const mostNameless = 32

/**
 * Says of each certificate and WIT which key of the list signed it, by checking the signature. A fact, no judgement: dates and
 * constraints of the chain are not looked at. To be done anew whenever the list changes. Without WebCrypto nothing is said.
 */
export async function linkChains(keys: readonly TrustedKey[]): Promise<readonly TrustedKey[]> {
  if (globalThis.crypto?.subtle === undefined) return keys
  const authorities = collectAuthorities(keys)
  return Promise.all(
    keys.map(async (key, id) => {
      const issuedBy = await issuerOf(keys, authorities, key, id)
      if (issuedBy === undefined || issuedBy === key.issuedBy) return key
      return { ...key, issuedBy }
    }),
  )
}

async function issuerOf(
  keys: readonly TrustedKey[],
  authorities: Authorities,
  key: TrustedKey,
  id: KeyId,
): Promise<Issuer | undefined> {
  if (key.certificate !== undefined) return certificateIssuer(keys, authorities, key, key.certificate, id)
  return key.wit === undefined ? undefined : witIssuer(keys, authorities, key.wit, id)
}

async function certificateIssuer(
  keys: readonly TrustedKey[],
  authorities: Authorities,
  key: TrustedKey,
  certificate: CertificateFacts,
  id: KeyId,
): Promise<Issuer> {
  if (certificate.subject === certificate.issuer && (await signedBy(certificate, key.jwk))) return 'self'
  const named = (authorities.bySubject.get(certificate.issuer) ?? []).filter((each) => each !== id)
  for (const each of [...named, ...authorities.nameless.slice(0, mostNameless)]) {
    if (await signedBy(certificate, keys[each]!.jwk)) return each
  }
  return named.length > 0 ? 'mismatch' : 'unknown'
}

async function witIssuer(
  keys: readonly TrustedKey[],
  authorities: Authorities,
  wit: string,
  id: KeyId,
): Promise<Issuer> {
  const header = headerOf(wit)
  const alg = algorithmNamed(header?.alg)
  const kid = typeof header?.kid === 'string' ? header.kid : undefined
  const named = (kid === undefined ? [] : (authorities.byKid.get(kid) ?? [])).filter((each) => each !== id)
  for (const each of kid === undefined ? authorities.nameless.slice(0, mostNameless) : named) {
    const key = keys[each]!
    if (alg === undefined || !algorithmsOfType(key.jwk).includes(alg)) continue
    try {
      await compactVerify(wit, await importForVerify(key, alg))
      return each
    } catch {
      // Not by this key: the next may have signed it.
    }
  }
  return named.length > 0 ? 'mismatch' : 'unknown'
}

function collectAuthorities(keys: readonly TrustedKey[]): Authorities {
  const bySubject = new Map<string, KeyId[]>()
  const byKid = new Map<string, KeyId[]>()
  const nameless: KeyId[] = []
  keys.forEach((key, id) => {
    const { unusable, certificate } = key
    const mayIssue = unusable?.reason === 'bundle-only' || unusable?.reason === 'certificate-authority'
    if (unusable !== undefined && !mayIssue) return
    if (key.kid !== undefined) add(byKid, key.kid, id)
    if (certificate !== undefined && mayIssue) add(bySubject, certificate.subject, id)
    if (certificate === undefined && mayIssue) nameless.push(id)
  })
  return { bySubject, byKid, nameless }
}

function add(map: Map<string, KeyId[]>, name: string, id: KeyId): void {
  const ids = map.get(name)
  if (ids === undefined) map.set(name, [id])
  else ids.push(id)
}
