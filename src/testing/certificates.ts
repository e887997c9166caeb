/** What a test wants of a certificate; times in NumericDate seconds. */
export interface CertificateWish {
  readonly publicKey: CryptoKey
  readonly signer: CryptoKey
  readonly subject?: string
  readonly issuer?: string
  readonly notBefore: number
  readonly notAfter: number
  readonly uris?: readonly string[]
  readonly authority?: boolean
  /** First byte of the key usage bits: 0x80 digitalSignature, 0x20 keyEncipherment, 0x04 keyCertSign. */
  readonly keyUsage?: number
}

const ecdsaWithSha256 = [0x30, 10, 6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2]

/** A DER certificate signed with ECDSA P-256 and SHA-256. */
export async function makeCertificate(wish: CertificateWish): Promise<Uint8Array<ArrayBuffer>> {
  const spki = [...new Uint8Array(await crypto.subtle.exportKey('spki', wish.publicKey))]
  const signed = sequence([
    tagged(0xa0, [2, 1, 2]),
    tagged(2, [0x11, ...crypto.getRandomValues(new Uint8Array(15))]),
    ecdsaWithSha256,
    name(wish.issuer ?? 'issuer'),
    sequence([time(wish.notBefore), time(wish.notAfter)]),
    name(wish.subject ?? 'subject'),
    spki,
    tagged(0xa3, sequence(extensions(wish))),
  ])
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const raw = new Uint8Array(await crypto.subtle.sign(algorithm, wish.signer, Uint8Array.from(signed)))
  const signature = derSignature(raw)
  return Uint8Array.from(sequence([signed, ecdsaWithSha256, tagged(3, [0, ...signature])]))
}

/** An ECDSA signature r || s as the DER that OpenSSL and X.509 use. */
function derSignature(raw: Uint8Array): number[] {
  const half = raw.length / 2
  return sequence([unsigned(raw.subarray(0, half)), unsigned(raw.subarray(half))])
}

export function pem(der: Uint8Array, label: string): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

function extensions(wish: CertificateWish): number[][] {
  const list: number[][] = []
  if (wish.authority === true) list.push(extension(19, sequence([[1, 1, 0xff]])))
  if (wish.keyUsage !== undefined) list.push(extension(15, tagged(3, [0, wish.keyUsage])))
  if (wish.uris !== undefined) {
    list.push(extension(17, sequence(wish.uris.map((uri) => tagged(0x86, [...Buffer.from(uri)])))))
  }
  return list.length === 0 ? [extension(19, sequence([]))] : list
}

function extension(arc: number, value: number[]): number[] {
  return sequence([tagged(6, [0x55, 0x1d, arc]), tagged(4, value)])
}

function name(commonName: string): number[] {
  const attribute = sequence([tagged(6, [0x55, 4, 3]), tagged(12, [...Buffer.from(commonName)])])
  return sequence([tagged(0x31, attribute)])
}

function time(seconds: number): number[] {
  const text = new Date(seconds * 1000).toISOString().replace(/[-T:]|\.\d+/g, '')
  return tagged(0x18, [...Buffer.from(text)])
}

function unsigned(bytes: Uint8Array): number[] {
  const start = bytes.findIndex((byte) => byte !== 0)
  const digits = [...bytes.subarray(start)]
  return tagged(2, digits[0]! >= 0x80 ? [0, ...digits] : digits)
}

function sequence(parts: readonly (readonly number[])[]): number[] {
  return tagged(0x30, parts.flat())
}

function tagged(tag: number, content: readonly number[]): number[] {
  const { length } = content
  if (length < 0x80) return [tag, length, ...content]
  if (length < 0x100) return [tag, 0x81, length, ...content]
  return [tag, 0x82, length >> 8, length & 0xff, ...content]
}
