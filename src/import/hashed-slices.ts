import { Failure } from '../base/failure.ts'
import { nextTask } from '../base/next-task.ts'
import { runningSha256, sha256Digest } from '../base/sha256.ts'
import type { ByteSource } from './ledger.ts'
import { importLimits } from './limits.ts'

/** A source's bytes from first to last, hashed on the way. */
export interface HashedSlices {
  readonly slices: () => AsyncGenerator<Uint8Array>
  /** Bytes given so far. */
  readonly position: () => number
  /** Lower-case hex SHA-256 of the source; empty where it was not read to its end. */
  readonly sha256: () => Promise<string>
}

/**
 * Reads a source in slices. One that fits is held whole, for the browser's own SHA-256 takes nothing less and is ten times quicker
 * than ours; what is hashed and what is read are then the same bytes, even if the file changes meanwhile.
 */
export async function hashedSlices(
  source: ByteSource,
  {
    signal,
    sliceBytes = importLimits.sliceBytes.value,
    heldBytes = importLimits.heldBytes.value,
  }: { readonly signal?: AbortSignal; readonly sliceBytes?: number; readonly heldBytes?: number },
): Promise<HashedSlices> {
  const { size } = source
  const read = async (start: number, end: number): Promise<Uint8Array> => {
    try {
      return await source.slice(start, Math.min(end, size))
    } catch (cause) {
      throw new Failure('read-failed', { name: source.name }, cause)
    }
  }
  const held = size <= heldBytes ? await read(0, size) : undefined
  const digest = held && sha256Digest(held)
  const running = runningSha256()
  let position = 0
  return {
    slices: async function* () {
      while (position < size && signal?.aborted !== true) {
        const end = position + sliceBytes
        const bytes = held ? held.subarray(position, end) : await read(position, end)
        if (bytes.length === 0) return
        if (!held) running.update(bytes)
        position += bytes.length
        yield bytes
        if (held && position < size) await nextTask()
      }
    },
    position: () => position,
    sha256: async () => (position < size ? '' : ((await digest) ?? running.hex())),
  }
}
