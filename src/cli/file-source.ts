import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../base/failure.ts'
import { bytesSource } from '../import/byte-source.ts'
import type { ByteSource } from '../import/ledger.ts'

/** A file as a source that is read in slices and never held whole; `-` is standard input. Named by its last part, as a browser names it. */
export async function fileSource(path: string): Promise<ByteSource> {
  if (path === '-') return bytesSource('standard input', await standardInput())
  try {
    const file = await open(path)
    const { size } = await file.stat()
    return {
      name: basename(path),
      size,
      slice: async (start, end) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start))
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
        return bytes.subarray(0, bytesRead)
      },
    }
  } catch (cause) {
    throw new Failure(
      'read-failed',
      { name: path, cause: cause instanceof Error ? cause.message : String(cause) },
      cause,
    )
  }
}

async function standardInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of process.stdin) pieces.push(piece as Uint8Array)
  return new Uint8Array(Buffer.concat(pieces))
}
