import { announcedElement, childrenOf, type Element, elementAt, sequenceAt, tags } from './der.ts'

/** What DER bytes are, by their structure alone and whatever a label says. */
export type DerShape =
  | 'spki' // SubjectPublicKeyInfo, RFC 5280 section 4.1
  | 'pkcs1' // RSAPublicKey, RFC 8017 appendix A.1.1
  | 'certificate'
  | 'certificate-request'
  | 'private' // PKCS#8, PKCS#1 or SEC 1
  | 'encrypted-private'
  | 'truncated' // the outermost length goes beyond the bytes
  | 'overlong' // bytes follow the outermost element
  | 'unknown'

export function shapeOf(der: Uint8Array): DerShape {
  const announced = announcedElement(der, 0)
  if (announced?.tag !== tags.sequence) return 'unknown'
  if (announced.end > der.length) return 'truncated'
  const parts = childrenOf(der, announced)
  if (parts === undefined) return 'unknown'
  const shape = shapeOfParts(der, parts)
  return announced.end < der.length && shape !== 'private' && shape !== 'encrypted-private'
    ? 'overlong'
    : shape
}

function shapeOfParts(der: Uint8Array, parts: readonly Element[]): DerShape {
  const outline = parts.map((part) => outlineLetter(part.tag)).join('')
  if (/^sb$/.test(outline) && isAlgorithm(der, parts[0]!)) return 'spki'
  if (/^ii$/.test(outline)) return 'pkcs1'
  // PKCS#8 is version, algorithm, octets; SEC 1 is version and octets; PKCS#1 is nine integers, ten with more primes.
  if (/^iso/.test(outline) || /^io/.test(outline) || /^i{9}/.test(outline)) return 'private'
  if (/^so$/.test(outline) && isAlgorithm(der, parts[0]!)) return 'encrypted-private'
  if (/^ssb$/.test(outline)) return signedShape(der, parts[0]!)
  return 'unknown'
}

function outlineLetter(tag: number): string {
  if (tag === tags.sequence) return 's'
  if (tag === tags.bitString) return 'b'
  if (tag === tags.integer) return 'i'
  return tag === tags.octetString ? 'o' : '?'
}

/** A certificate's content has at least six parts (RFC 5280 section 4.1); a request's has version, name, key, attributes (RFC 2986). */
function signedShape(der: Uint8Array, signed: Element): DerShape {
  const parts = childrenOf(der, signed) ?? []
  if (parts.length >= 6) return 'certificate'
  return parts.length >= 3 && elementAt(der, parts[0]!.start)?.tag === tags.integer
    ? 'certificate-request'
    : 'unknown'
}

function isAlgorithm(der: Uint8Array, element: Element): boolean {
  return sequenceAt(der, element.start)?.[0]?.tag === tags.oid
}
