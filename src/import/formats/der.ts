import type { Format } from './format.ts'

const sequence = 0x30
const longForm = 0x80

/** Bytes of the DER value (X.690) that begins here, its header included; undefined for what begins as none. */
function derLength(bytes: Uint8Array): number | undefined {
  const [tag, length = longForm] = bytes
  if (tag !== sequence) return undefined
  if (length < longForm) return 2 + length
  const octets = length - longForm
  if (octets < 1 || octets > 3) return undefined
  return 2 + octets + bytes.subarray(2, 2 + octets).reduce((sum, octet) => sum * 256 + octet, 0)
}

/** A certificate or a public key in DER, as Windows writes `.cer` files; whether it is one is for the keys room to say. */
export const der: Format = {
  name: 'der',
  recognizes: ({ bytes, encoding, whole }) =>
    whole && encoding === undefined && derLength(bytes) === bytes.length,
  async *read({ head }, pieces) {
    const octets = Array.from(head.bytes, (octet) => String.fromCharCode(octet)).join('')
    pieces.key({}, 'pem', btoa(octets), true)
    return undefined
  },
}
