import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../base/failure.ts'
import { bytesSource } from '../import/byte-source.ts'
import type { ByteSource } from '../import/ledger.ts'

/**
 * A file as a source that is read in slices and never held whole; `-` is standard input. Named by its last part, as a browser
 * names it. Throws Failure `read-failed`, here and from `slice`.
 */
export async function fileSource(path: string): Promise<ByteSource> {
  if (path === '-') return bytesSource('standard input', await standardInput())
  const facts = await reading(path, () => stat(path))
  const name = basename(path)
  if (facts.isFile())
    return { name, size: facts.size, slice: (start, end) => reading(path, () => sliceOf(path, start, end)) }
  // A pipe has no size: it is read to its end. A directory fails here.
  return bytesSource(name, new Uint8Array(await reading(path, () => readFile(path))))
}

async function sliceOf(path: string, start: number, end: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const bytes = new Uint8Array(Math.max(0, end - start))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Failure('read-failed', { name: path, cause }, thrown)
  }
}

async function standardInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of process.stdin) pieces.push(piece as Uint8Array)
  return new Uint8Array(Buffer.concat(pieces))
}
