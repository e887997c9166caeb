import { encodeBase64url } from '../base/base64url.ts'
import { sha256Base64url, sha256Hex } from '../base/sha256.ts'
import { childrenOf, contentOf, type Element, elementAt, oidOf, sequenceAt, tags } from './der.ts'
import { nameText, readTime } from './der-text.ts'
import type { CertificateFacts, UnusableKey } from './key.ts'
import { hex, withoutLeadingZeros } from './octets.ts'
import { type DerKey, keyOfSpki } from './spki.ts'

/** What the engine reads of a certificate (RFC 5280 section 4.1): never whether it is to be trusted. */
export interface Certificate {
  readonly facts: CertificateFacts
  readonly key: DerKey
  readonly notBefore?: number
  readonly notAfter?: number
  /** Its only URI name: the identity of an SVID. */
  readonly identity?: string
  readonly aliases: readonly string[]
  readonly unusable?: UnusableKey
}

interface Extensions {
  readonly authority: boolean
  readonly mayCertify: boolean
  readonly maySign: boolean
  readonly uris: readonly string[]
  readonly keyIdentifier?: string
}

/** A serial number this long is random (RFC 5280 section 4.1.2.2 practice), so that a `kid` equal to it is no accident. */
const randomSerialDigits = 16

/** Reads one DER certificate; undefined where its structure is broken. */
export function readCertificate(der: Uint8Array<ArrayBuffer>): Certificate | undefined {
  const signed = sequenceAt(der, 0)?.[0]
  const parts = signed === undefined ? undefined : sequenceAt(der, signed.start)
  if (parts === undefined) return undefined
  const [serial, , issuer, validity, subject, spki] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts
  if (serial?.tag !== tags.integer || issuer === undefined || subject === undefined) return undefined
  if (validity === undefined || spki === undefined) return undefined
  const key = keyOfSpki(der.slice(spki.start, spki.end))
  const extensions = readExtensions(
    der,
    parts.find((part) => part.tag === 0xa3),
  )
  if (key === undefined || extensions === undefined) return undefined
  const [from, until] = sequenceAt(der, validity.start) ?? []
  const serialText = hex(withoutLeadingZeros(contentOf(der, serial)))
  const [notBefore, notAfter] = [readTime(der, from), readTime(der, until)]
  const identity = extensions.authority || extensions.uris.length !== 1 ? undefined : extensions.uris[0]
  const unusable = certificateProblem(extensions)
  return {
    facts: {
      subject: nameText(der, subject),
      issuer: nameText(der, issuer),
      serial: serialText,
      authority: extensions.authority,
      uris: extensions.uris,
      der: encodeBase64url(der),
    },
    key,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
    ...(identity === undefined ? {} : { identity }),
    aliases: [
      sha256Base64url(der),
      sha256Hex(der),
      ...(extensions.keyIdentifier === undefined ? [] : [extensions.keyIdentifier]),
      ...(serialText.length < randomSerialDigits ? [] : [serialText, serialText.toUpperCase()]),
    ],
    ...(unusable === undefined ? {} : { unusable }),
  }
}

/** Rules of the X.509-SVID specification for a leaf: no authority, may sign, one URI. */
function certificateProblem(extensions: Extensions): UnusableKey | undefined {
  if (extensions.authority || extensions.mayCertify) {
    const detail = extensions.authority
      ? 'its basic constraints say CA'
      : 'its key usage lets it sign certificates'
    return { reason: 'certificate-authority', detail }
  }
  if (!extensions.maySign) return { reason: 'not-signing', detail: 'its key usage lacks digitalSignature' }
  if (extensions.uris.length > 1 && extensions.uris.some((uri) => uri.startsWith('spiffe:'))) {
    const detail = `it names ${extensions.uris.length} URIs where a SPIFFE certificate names one`
    return { reason: 'malformed', detail }
  }
  return undefined
}

function readExtensions(der: Uint8Array<ArrayBuffer>, wrapper: Element | undefined): Extensions | undefined {
  const found = { authority: false, mayCertify: false, maySign: true, uris: [] as readonly string[] }
  if (wrapper === undefined) return found
  const list = sequenceAt(der, wrapper.content)
  if (list === undefined) return undefined
  let keyIdentifier: string | undefined
  for (const extension of list) {
    const parts = sequenceAt(der, extension.start)
    const value = parts?.at(-1)
    if (value?.tag !== tags.octetString) return undefined
    const inner = elementAt(der, value.content, value.end)
    if (inner === undefined) continue
    const oid = oidOf(der, parts?.[0])
    if (oid === '2.5.29.14') keyIdentifier = hex(contentOf(der, inner))
    if (oid === '2.5.29.15') {
      const usage = der[inner.content + 1] ?? 0
      found.maySign = inner.end - inner.content > 1 && (usage & 0x80) !== 0
      found.mayCertify = inner.end - inner.content > 1 && (usage & 0x04) !== 0
    }
    if (oid === '2.5.29.17') found.uris = urisOf(der, inner)
    if (oid === '2.5.29.19') {
      const first = childrenOf(der, inner)?.[0]
      found.authority = first?.tag === tags.boolean && der[first.content] !== 0
    }
  }
  return keyIdentifier === undefined ? found : { ...found, keyIdentifier }
}

/** GeneralNames of the kind uniformResourceIdentifier, tag [6]. */
function urisOf(der: Uint8Array<ArrayBuffer>, names: Element): readonly string[] {
  return (childrenOf(der, names) ?? [])
    .filter((name) => name.tag === 0x86)
    .map((name) => new TextDecoder().decode(contentOf(der, name)))
}
