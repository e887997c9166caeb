import { Failure } from '../base/failure.ts'
import { letGo } from '../base/let-go.ts'
import { nextTask } from '../base/next-task.ts'
import { runningSha256, sha256Digest } from '../base/sha256.ts'
import type { ByteSource } from './ledger.ts'
import { importLimits } from './limits.ts'

/** A source's bytes from first to last. */
export interface SourceSlices {
  /** Throws Failure `cancelled` once the signal fired, so that nobody takes the place where reading stopped for the end. */
  readonly slices: () => AsyncGenerator<Uint8Array>
  /** Bytes given so far. */
  readonly position: () => number
}

interface SliceOptions {
  readonly signal?: AbortSignal | undefined
  readonly sliceBytes?: number
  readonly heldBytes?: number
}

/** Reads a source in slices and lets the thread do something else in between. */
export function sourceSlices(
  source: ByteSource,
  { signal, sliceBytes = importLimits.sliceBytes.value }: SliceOptions,
): SourceSlices {
  let position = 0
  return {
    slices: async function* () {
      while (position < source.size) {
        if (signal?.aborted === true) throw new Failure('cancelled', { name: source.name })
        const bytes = await readSlice(source, position, position + sliceBytes)
        if (bytes.length === 0) return
        position += bytes.length
        yield bytes
        if (position < source.size) await nextTask()
      }
    },
    position: () => position,
  }
}

/**
 * Lower-case hex SHA-256 of a source, which is read once more for it. One that fits is read whole, for the platform's
 * own SHA-256 takes nothing less and is ten times quicker than ours; of a larger one it is told how many bytes are done.
 * Rejects with `read-failed`, as where a file has changed since it was chosen, or `cancelled`.
 */
export async function sourceSha256(
  source: ByteSource,
  options: SliceOptions & { readonly onBytes?: (bytes: number) => void } = {},
): Promise<string> {
  const { size } = source
  const { heldBytes = importLimits.heldBytes.value } = options
  if (size <= heldBytes) {
    const bytes = await readSlice(source, 0, size)
    if (options.signal?.aborted) throw new Failure('cancelled', { name: source.name })
    const hash = await sha256Digest(bytes)
    if (source.file) letGo(bytes.buffer as ArrayBuffer)
    return hash
  }
  const running = runningSha256()
  const { slices, position } = sourceSlices(source, options)
  for await (const bytes of slices()) {
    running.update(bytes)
    options.onBytes?.(position())
  }
  return running.hex()
}

/** All bytes of a source from one place to another. Rejects with Failure `read-failed`. */
export async function readSlice(source: ByteSource, start: number, end: number): Promise<Uint8Array> {
  try {
    return await source.slice(start, Math.min(end, source.size))
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    const reason = cause instanceof Error ? cause.message.replace(/\.$/, '') : ''
    throw new Failure('read-failed', { name: source.name, cause: reason }, cause)
  }
}
