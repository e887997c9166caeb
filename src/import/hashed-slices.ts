import { Failure } from '../base/failure.ts'
import { nextTask } from '../base/next-task.ts'
import { runningSha256, sha256Digest } from '../base/sha256.ts'
import type { ByteSource } from './ledger.ts'
import { importLimits } from './limits.ts'

/** A source's bytes from first to last, hashed on the way. */
export interface HashedSlices {
  /** Goes on where it was left. Throws Failure `cancelled` once the signal fired, so that nobody takes the place where reading stopped for the end. */
  readonly slices: () => AsyncGenerator<Uint8Array>
  /** Bytes given so far. */
  readonly position: () => number
  /** Lower-case hex SHA-256 of the source; empty where it was not read to its end. */
  readonly sha256: () => Promise<string>
}

/**
 * Reads a source in slices. One that fits is read whole once beside that, for the platform's own SHA-256 takes nothing less and is ten times
 * quicker than ours; a browser refuses to read a file on that has changed since it was chosen, so both readings see the same bytes.
 */
export function hashedSlices(
  source: ByteSource,
  {
    signal,
    sliceBytes = importLimits.sliceBytes.value,
    heldBytes = importLimits.heldBytes.value,
  }: { readonly signal?: AbortSignal; readonly sliceBytes?: number; readonly heldBytes?: number },
): HashedSlices {
  const { size } = source
  const read = async (start: number, end: number): Promise<Uint8Array> => {
    try {
      return await source.slice(start, Math.min(end, size))
    } catch (cause) {
      if (cause instanceof Failure) throw cause
      const reason = cause instanceof Error ? cause.message.replace(/\.$/, '') : ''
      throw new Failure('read-failed', { name: source.name, cause: reason }, cause)
    }
  }
  const running = size > heldBytes ? runningSha256() : undefined
  const digest = running ? undefined : read(0, size).then(sha256Digest)
  // A rejection is met in sha256(); without this it would be reported as unhandled when it comes earlier.
  digest?.catch(() => {})
  let position = 0
  return {
    slices: async function* () {
      while (position < size) {
        if (signal?.aborted === true) throw new Failure('cancelled', { name: source.name })
        const bytes = await read(position, position + sliceBytes)
        if (bytes.length === 0) return
        running?.update(bytes)
        position += bytes.length
        yield bytes
        if (position < size) await nextTask()
      }
    },
    position: () => position,
    sha256: async () => (position < size ? '' : (running?.hex() ?? (await digest) ?? '')),
  }
}
