import { paddedTo, toNumber } from './octets.ts'

/** A short Weierstrass curve y² = x³ + ax + b over the integers modulo p. */
export interface Curve {
  readonly name: string
  /** Bytes of one coordinate. */
  readonly size: number
  readonly p: bigint
  readonly a: bigint
  readonly b: bigint
}

const p256 = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
const p384 = 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n
const p521 = 2n ** 521n - 1n

/** The curves of RFC 7518 section 6.2.1.1 (constants: NIST SP 800-186), and secp256k1 (SEC 2) so that it can be named. */
export const curves: readonly Curve[] = [
  {
    name: 'P-256',
    size: 32,
    p: p256,
    a: -3n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  {
    name: 'P-384',
    size: 48,
    p: p384,
    a: -3n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  {
    name: 'P-521',
    size: 66,
    p: p521,
    a: -3n,
    b: 0x0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  },
  { name: 'secp256k1', size: 32, p: 2n ** 256n - 2n ** 32n - 977n, a: 0n, b: 7n },
]

export function curveNamed(name: unknown): Curve | undefined {
  return curves.find((curve) => curve.name === name)
}

export function isOnCurve(curve: Curve, x: Uint8Array, y: Uint8Array): boolean {
  const [xn, yn] = [toNumber(x), toNumber(y)]
  return xn < curve.p && yn < curve.p && (yn * yn - rightSide(curve, xn)) % curve.p === 0n
}

/** The y of a compressed point (SEC 1 section 2.3.4); undefined where no point has that x. Every curve here has p ≡ 3 mod 4. */
export function decompressed(curve: Curve, x: Uint8Array, odd: boolean): Uint8Array<ArrayBuffer> | undefined {
  const square = rightSide(curve, toNumber(x))
  const root = power(square, (curve.p + 1n) / 4n, curve.p)
  if ((root * root - square) % curve.p !== 0n) return undefined
  const y = (root & 1n) === (odd ? 1n : 0n) ? root : curve.p - root
  const digits = y.toString(16)
  const even = digits.length % 2 === 0 ? digits : `0${digits}`
  return paddedTo(
    Uint8Array.from(even.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    curve.size,
  )
}

function rightSide(curve: Curve, x: bigint): bigint {
  const value = (x * x * x + curve.a * x + curve.b) % curve.p
  return value < 0n ? value + curve.p : value
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let factor = base % modulus
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * factor) % modulus
    factor = (factor * factor) % modulus
  }
  return result
}
