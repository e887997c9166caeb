import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { gunzip, inflateRaw } from './compression.ts'
import { crc32 } from './crc32.ts'
import { Failure } from './failure.ts'

const limits = { bytes: 50_000_000, ratio: 200, free: 1_000_000 }
const text = new TextEncoder().encode(
  Array.from({ length: 20_000 }, (_, n) => `${n} ${Math.sin(n)}\n`).join(''),
)
const packed = new Uint8Array(gzipSync(text))

function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}

async function* inSteps(bytes: Uint8Array, step: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}

/** What came out, and how it ended. */
async function expand(bytes: Uint8Array, step = 50_000): Promise<{ out: Uint8Array; failure?: Failure }> {
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of gunzip('x.gz', inSteps(bytes, step), limits)) pieces.push(piece)
    return { out: join(...pieces) }
  } catch (failure) {
    expect(failure).toBeInstanceOf(Failure)
    return { out: join(...pieces), failure: failure as Failure }
  }
}

describe('gunzip', () => {
  test.each([1000, 16_384, 1_000_000])('gives the bytes back, read %i at a time', async (step) => {
    const { out, failure } = await expand(packed, step)
    expect(failure).toBeUndefined()
    expect(Buffer.compare(out, text)).toBe(0)
  })

  test('members in a row are one, wherever a slice cuts them', async () => {
    for (const step of [7777, 1_000_000]) {
      const { out, failure } = await expand(join(packed, packed, packed), step)
      expect(failure).toBeUndefined()
      expect(Buffer.compare(out, join(text, text, text))).toBe(0)
    }
  })

  test('zeros after the last member are ignored', async () => {
    const { out, failure } = await expand(join(packed, new Uint8Array(512)))
    expect(failure).toBeUndefined()
    expect(out.length).toBe(text.length)
  })

  test.each([
    ['cut in half', packed.subarray(0, packed.length >> 1)],
    ['cut before its checksum', packed.subarray(0, packed.length - 8)],
    ['with one byte changed', packed.with(packed.length >> 1, packed[packed.length >> 1]! ^ 0x55)],
    ['with a damaged first member', join(packed.with(packed.length - 6, packed.at(-6)! ^ 1), packed)],
  ])('%s it is told as damaged', async (_, bytes) => {
    const { out, failure } = await expand(bytes)
    expect(failure?.code).toBe('damaged-archive')
    expect(out.length).toBeGreaterThan(100_000)
  })

  test('a bomb is stopped soon after its limit', async () => {
    const { out, failure } = await expand(new Uint8Array(gzipSync(new Uint8Array(40_000_000))))
    expect(failure).toMatchObject({ code: 'too-large', args: { ratio: 200 } })
    expect(out.length).toBeLessThan(1_000_001)
  })
})

describe('inflateRaw', () => {
  const expected = { bytes: text.length, crc: crc32(text) }
  const deflated = new Uint8Array(deflateRawSync(text))

  test('gives the bytes back', () => {
    expect(Buffer.compare(join(...inflateRaw('m', deflated, expected, limits)), text)).toBe(0)
  })

  test.each([
    ['a wrong checksum', deflated, { ...expected, crc: 1 }],
    ['a wrong length', deflated, { ...expected, bytes: 1 }],
    ['a missing end', deflated.subarray(0, -10), expected],
  ])('%s is told as damaged', (_, bytes, wanted) => {
    expect(() => join(...inflateRaw('m', bytes, wanted, limits))).toThrow(Failure)
  })
})

test('the CRC-32 of the check string is that of its definition, also in two steps', () => {
  const bytes = new TextEncoder().encode('123456789')
  expect(crc32(bytes)).toBe(0xcbf43926)
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926)
})
