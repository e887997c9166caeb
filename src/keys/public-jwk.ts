import type { JWK } from 'jose'
import { encodeBase64url } from '../base/base64url.ts'
import { type JsonObject, jsonWord } from '../base/json.ts'
import { type Curve, curveNamed, curves, isOnCurve } from './curves.ts'
import type { UnusableKey } from './key.ts'
import { decodeBase64, paddedTo, withoutLeadingZeros } from './octets.ts'

/** The public members of a JWK in their exact form, what was put right on the way, and why it can verify nothing. */
export interface PublicJwk {
  readonly jwk: JWK
  readonly repairs: readonly string[]
  readonly unusable?: UnusableKey
  readonly modulusBits?: number
}

const keyAgreementCurves = ['X25519', 'X448']
const leastModulusBits = 2048

/** Takes only the members of RFC 7518 section 6 and RFC 8037 that are public; nothing else of the object is kept. */
export function publicJwk(raw: JsonObject): PublicJwk {
  if (raw.kty === 'EC') return ellipticKey(raw)
  if (raw.kty === 'OKP') return octetKey(raw)
  if (raw.kty === 'RSA') return rsaKey(raw)
  return unusable(
    { kty: jsonWord(raw.kty) as 'EC' },
    'unknown-type',
    `its type \`kty\` is ${shown(raw.kty)}, and EC, OKP and RSA keys are read`,
  )
}

function ellipticKey(raw: JsonObject): PublicJwk {
  const curve = curveNamed(raw.crv)
  const asGiven: JWK = { kty: 'EC', ...texts(raw, ['crv', 'x', 'y']) }
  if (curve === undefined || curve.name === 'secp256k1') return unknownCurve(asGiven, raw.crv)
  const x = number(raw, 'x')
  if (typeof x === 'string') return unusable(asGiven, 'malformed', x)
  const y = number(raw, 'y')
  if (typeof y === 'string') return unusable(asGiven, 'malformed', y)
  const [wideX, wideY] = [fitted(x.bytes, curve.size), fitted(y.bytes, curve.size)]
  if (!isOnCurve(curve, wideX, wideY)) {
    return unusable(asGiven, 'malformed', offCurve(curve, x.bytes, y.bytes))
  }
  const repairs = [
    ...x.repairs,
    ...lengthRepair('x', x.bytes, curve.size),
    ...y.repairs,
    ...lengthRepair('y', y.bytes, curve.size),
  ]
  return {
    jwk: { kty: 'EC', crv: curve.name, x: encodeBase64url(wideX), y: encodeBase64url(wideY) },
    repairs,
  }
}

function octetKey(raw: JsonObject): PublicJwk {
  const asGiven: JWK = { kty: 'OKP', ...texts(raw, ['crv', 'x']) }
  const curve = jsonWord(raw.crv)
  if (keyAgreementCurves.includes(curve)) {
    return unusable(asGiven, 'encryption', `${curve} keys agree on a secret and sign nothing`)
  }
  if (curve !== 'Ed25519') return unknownCurve(asGiven, raw.crv)
  const x = number(raw, 'x')
  if (typeof x === 'string') return unusable(asGiven, 'malformed', x)
  if (x.bytes.length !== 32) {
    return unusable(asGiven, 'malformed', `\`x\` has ${x.bytes.length} bytes where Ed25519 has 32`)
  }
  return { jwk: { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(x.bytes) }, repairs: x.repairs }
}

function rsaKey(raw: JsonObject): PublicJwk {
  const asGiven: JWK = { kty: 'RSA', ...texts(raw, ['n', 'e']) }
  const n = number(raw, 'n')
  if (typeof n === 'string') return unusable(asGiven, 'malformed', n)
  const e = number(raw, 'e')
  if (typeof e === 'string') return unusable(asGiven, 'malformed', e)
  const [modulus, exponent] = [withoutLeadingZeros(n.bytes), withoutLeadingZeros(e.bytes)]
  const modulusBits = modulus.length === 0 ? 0 : modulus.length * 8 - Math.clz32(modulus[0]!) + 24
  const repairs = [
    ...n.repairs,
    ...(modulus.length < n.bytes.length ? ['`n` had a zero byte in front'] : []),
    ...e.repairs,
  ]
  const read = {
    jwk: { kty: 'RSA' as const, n: encodeBase64url(modulus), e: encodeBase64url(exponent) },
    repairs,
    modulusBits,
  }
  if (modulusBits < leastModulusBits) {
    const detail = `its modulus has ${modulusBits} bits, and RFC 7518 asks for ${leastModulusBits} at least`
    return { ...read, unusable: { reason: 'weak', detail } }
  }
  const lastOfExponent = exponent.at(-1) ?? 0
  if (lastOfExponent % 2 === 0 || (exponent.length === 1 && lastOfExponent < 3)) {
    return { ...read, unusable: { reason: 'malformed', detail: 'its exponent `e` is even or below 3' } }
  }
  return read
}

interface NumberMember {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly repairs: readonly string[]
}

/** The member's bytes, or a phrase that says why it has none. */
function number(raw: JsonObject, member: string): NumberMember | string {
  const value = raw[member]
  if (value === undefined) return `\`${member}\` is missing`
  if (typeof value !== 'string') return `\`${member}\` is ${shown(value)} where base64url text belongs`
  if (value.trim() === '') return `\`${member}\` is empty`
  const compact = value.replace(/\s+/g, '')
  const bytes = decodeBase64(compact)
  if (bytes === undefined) return `\`${member}\` is not base64url`
  const repairs = /[+/=]/.test(compact) ? [`\`${member}\` was base64 instead of base64url`] : []
  return { bytes, repairs: compact === value ? repairs : [...repairs, `\`${member}\` had white space in it`] }
}

function fitted(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  return paddedTo(bytes.length > size ? withoutLeadingZeros(bytes) : bytes, size)
}

function lengthRepair(member: string, bytes: Uint8Array, size: number): readonly string[] {
  if (bytes.length < size) return [`\`${member}\` had lost a leading zero byte`]
  return bytes.length > size ? [`\`${member}\` had a zero byte in front`] : []
}

function offCurve(curve: Curve, x: Uint8Array<ArrayBuffer>, y: Uint8Array<ArrayBuffer>): string {
  if (isOnCurve(curve, fitted(y, curve.size), fitted(x, curve.size))) return 'its `x` and `y` are swapped'
  const other = curves.find((each) => isOnCurve(each, fitted(x, each.size), fitted(y, each.size)))
  if (other !== undefined) return `its \`crv\` says ${curve.name}, but its point lies on ${other.name}`
  for (const [member, bytes] of [['x', x] as const, ['y', y] as const]) {
    if (bytes.length !== curve.size) {
      const cut = bytes.length < curve.size ? 'cut short' : 'too long'
      return `its \`${member}\` is ${cut}: ${bytes.length} bytes where ${curve.name} has ${curve.size}`
    }
  }
  return `its \`x\` and \`y\` are no point of ${curve.name}: a character was changed, or they come from two keys`
}

function unknownCurve(jwk: JWK, crv: unknown): PublicJwk {
  if (crv === undefined) return unusable(jwk, 'malformed', '`crv` is missing')
  const known = 'P-256, P-384, P-521 and Ed25519'
  return unusable(jwk, 'unknown-curve', `its curve is ${shown(crv)}, and ${known} are verified`)
}

function unusable(jwk: JWK, reason: UnusableKey['reason'], detail: string): PublicJwk {
  return { jwk, repairs: [], unusable: { reason, detail } }
}

function texts(raw: JsonObject, members: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    members.flatMap((name) => (typeof raw[name] === 'string' ? [[name, raw[name]]] : [])),
  )
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `\`${value.slice(0, 40)}\``
  return value === null ? 'null' : `of type ${typeof value}`
}
