import { textSource } from '../import/byte-source.ts'
import type { ByteSource, SourceReader } from '../import/ledger.ts'

/** Something to open, as it crosses to the worker: a file stays where it is and is read there in slices. */
export type Opening =
  | { readonly role: 'any' | 'keys'; readonly file: File }
  | { readonly role: 'any' | 'keys'; readonly name: string; readonly text: string }

export function sourceOf(opening: Opening): ByteSource {
  if (!('file' in opening)) return textSource(opening.name, opening.text)
  const { file } = opening
  return {
    name: file.name,
    size: file.size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
    reader: () => fileReader(file),
  }
}

/** A file's stream is read in a quarter of the time that its slices take, and into the same room again and again. Undefined where the browser has no such streams. */
function fileReader(file: File): SourceReader | undefined {
  const reader = byteReader(file)
  return (
    reader && {
      next: async (room) => {
        let buffer = room
        let filled = 0
        while (filled < buffer.byteLength) {
          const { value, done } = await reader.read(new Uint8Array(buffer, filled))
          if (value) buffer = value.buffer
          if (done) break
          filled += value.length
        }
        return new Uint8Array(buffer, 0, filled)
      },
      end: () => void reader.cancel(),
    }
  )
}

function byteReader(file: File): ReadableStreamBYOBReader | undefined {
  try {
    return file.stream().getReader({ mode: 'byob' })
  } catch {
    return undefined
  }
}
