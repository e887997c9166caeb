import type { ByteSource } from './ledger.ts'

/** Bytes in memory as a source. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return { name, size: bytes.length, slice: async (start, end) => bytes.subarray(start, end) }
}

/** A text, such as a paste, as a source of its UTF-8 bytes. */
export function textSource(name: string, text: string): ByteSource {
  return bytesSource(name, new TextEncoder().encode(text))
}

/** A file as a source that is read in slices and never held. */
export function fileSource(name: string, file: Blob): ByteSource {
  return {
    name,
    size: file.size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
    file,
  }
}
