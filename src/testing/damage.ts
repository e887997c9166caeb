/** A source of numbers from 0 up to 1. */
type Random = () => number

/** Characters that mean something to some format, and such as take two, three and four bytes. */
const noise = [
  ...['\0', '"', '{', '}', '[', ']', ',', '\n', '\r', '.', '\\', ' ', ':', '#', "'", '\t', '\x1e'],
  ...['-----BEGIN ', 'eyJ', '\x1f\x8b', '\ufeff', '\u00e9', '\u2713', '\u{1d538}', '\ud800'],
]

export const below = (random: Random, limit: number): number => Math.floor(random() * limit)
export const pick = <T>(random: Random, items: readonly T[]): T => items[below(random, items.length)]!

/** One damage to one token that leaves the file around it as it is. */
export function damagedToken(random: Random, token: string): string {
  const parts = token.split('.')
  const at = below(random, token.length)
  const damages = [
    () => token.slice(0, at) + pick(random, [...'AZaz09-_+/~%']) + token.slice(at + 1),
    () => token.slice(0, 1 + below(random, token.length - 1)),
    () => parts.slice(0, 2).join('.'),
    () => `${token}.${parts[2]}`,
    () => parts.join('..'),
    () => `${parts[0]}.${parts[1]}.`,
    () => 'none',
  ]
  return pick(random, damages)()
}

/** A file cut, spoiled, doubled or with something put into it. */
export function damagedBytes(random: Random, data: Uint8Array): Uint8Array {
  const bytes = Buffer.from(data)
  const at = below(random, bytes.length)
  const with_ = (put: Uint8Array | string, from = at) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from(put as string), bytes.subarray(from)])
  const damages = [
    () => bytes.subarray(0, at),
    () => bytes.subarray(at),
    () => with_(pick(random, noise)),
    () => with_('', at + 1 + below(random, 300)),
    () => with_(Uint8Array.from({ length: below(random, 50) }, () => below(random, 256))),
    () => Buffer.concat([bytes, bytes.subarray(at)]),
    () => with_(pick(random, noise).repeat(below(random, 20_000))),
    () => bytes.map((byte) => (random() < 0.002 ? below(random, 256) : byte)),
  ]
  return new Uint8Array(pick(random, damages)())
}
