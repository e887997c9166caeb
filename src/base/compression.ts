import { Gunzip, Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import { Failure } from './failure.ts'

/** When to stop expanding: beyond so many bytes, or, once `free` bytes are out, beyond so many times what went in. */
export interface ExpansionLimits {
  readonly bytes: number
  readonly ratio: number
  readonly free: number
}

/** Pushed at a time: what comes out of it stays below 17 MB, since deflate expands by at most 1032. */
const stepBytes = 16 << 10

/** Counts what goes in and comes out; throws Failure `too-large` at a limit. */
function expansionGuard(name: string, limits: ExpansionLimits) {
  let bytesIn = 0
  let bytesOut = 0
  return {
    input: (length: number) => {
      bytesIn += length
    },
    output: (length: number) => {
      bytesOut += length
      if (bytesOut > limits.bytes)
        throw new Failure('too-large', { name, bytes: bytesOut, limit: limits.bytes })
      if (bytesOut > limits.free && bytesOut > bytesIn * limits.ratio) {
        throw new Failure('too-large', { name, bytes: bytesOut, limit: limits.free, ratio: limits.ratio })
      }
    },
    bytesOut: () => bytesOut,
  }
}

function damaged(name: string, cause?: unknown): Failure {
  return cause instanceof Failure ? cause : new Failure('damaged-archive', { name }, cause)
}

function littleEndian32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true)
}

/** The last bytes of a stream, from which the checksum at the end of a gzip member is read. */
function streamTail() {
  let tail = new Uint8Array(0)
  let length = 0
  return {
    push: (bytes: Uint8Array) => {
      const kept = tail.subarray(Math.max(0, tail.length - stepBytes))
      tail = new Uint8Array(kept.length + bytes.length)
      tail.set(kept)
      tail.set(bytes, kept.length)
      length += bytes.length
    },
    /** The eight bytes before an offset of the stream, or undefined where they are gone. */
    trailerBefore: (offset: number) => {
      const at = offset - (length - tail.length) - 8
      return at < 0 ? undefined : tail.subarray(at, at + 8)
    },
    length: () => length,
  }
}

/**
 * Expands gzip (RFC 1952), several members in a row as one, and checks each member's checksum. What could be expanded is given before
 * Failure `damaged-archive` or `too-large` is thrown. Bytes after the last member that begin no further one are ignored.
 */
export async function* gunzip(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  limits: ExpansionLimits,
): AsyncGenerator<Uint8Array> {
  const guard = expansionGuard(name, limits)
  const tail = streamTail()
  let out: Uint8Array[] = []
  let crc = 0
  const checkMember = (end: number): void => {
    const trailer = tail.trailerBefore(end)
    if (trailer !== undefined && littleEndian32(trailer, 0) !== crc) throw damaged(name)
    crc = 0
  }
  const stream = new Gunzip((data) => {
    if (data.length === 0) return
    guard.output(data.length)
    crc = crc32(data, crc)
    out.push(data)
  })
  stream.onmember = checkMember
  try {
    for await (const slice of bytes) {
      for (let at = 0; at < slice.length; at += stepBytes) {
        const step = slice.subarray(at, at + stepBytes)
        guard.input(step.length)
        tail.push(step)
        stream.push(step)
        yield* out
        out = []
      }
    }
    stream.push(new Uint8Array(0), true)
    yield* out
    checkMember(tail.length())
  } catch (cause) {
    yield* out
    const isTrailing = guard.bytesOut() > 0 && (cause as { code?: unknown }).code === 6
    if (!isTrailing) throw damaged(name, cause)
  }
}

/** What a member of an archive should expand to. */
export interface ExpectedBytes {
  readonly bytes: number
  readonly crc: number
}

/** Expands a raw deflate stream (RFC 1951) held in memory; throws Failure `damaged-archive` or `too-large`, after giving what there is. */
export function* inflateRaw(
  name: string,
  bytes: Uint8Array,
  expected: ExpectedBytes,
  limits: ExpansionLimits,
): Generator<Uint8Array> {
  const guard = expansionGuard(name, limits)
  let out: Uint8Array[] = []
  let crc = 0
  const stream = new Inflate((data) => {
    if (data.length === 0) return
    guard.output(data.length)
    crc = crc32(data, crc)
    out.push(data)
  })
  for (let at = 0; at < bytes.length; at += stepBytes) {
    const step = bytes.subarray(at, at + stepBytes)
    guard.input(step.length)
    try {
      stream.push(step, at + stepBytes >= bytes.length)
    } catch (cause) {
      yield* out
      throw damaged(name, cause)
    }
    yield* out
    out = []
  }
  if (crc !== expected.crc || guard.bytesOut() !== expected.bytes) throw damaged(name)
}
