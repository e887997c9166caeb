import { Failure } from '../base/failure.ts'
import type { ByteSource } from '../import/ledger.ts'
import { sourceSha256 } from '../import/source-slices.ts'
import type { Evidence } from './evidence.ts'

/** By source, the SHA-256 of each that was read to its end and has none yet; of one that cannot be read once more there is none. */
export async function missingHashes(
  evidence: readonly Evidence[],
  onBytes: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<ReadonlyMap<ByteSource, string>> {
  const missing = evidence.flatMap(({ source, summary }) =>
    source && summary.sha256 === '' && !summary.stopped ? [source] : [],
  )
  const total = missing.reduce((sum, { size }) => sum + size, 0)
  const hashes = new Map<ByteSource, string>()
  let done = 0
  for (const source of missing) {
    onBytes(done, total)
    const hash = await hashOf(source, (bytes) => onBytes(done + bytes, total), signal)
    if (hash !== undefined) hashes.set(source, hash)
    done += source.size
  }
  return hashes
}

export const withHashes = (
  evidence: readonly Evidence[],
  hashes: Pick<WeakMap<ByteSource, string>, 'get'>,
): readonly Evidence[] =>
  evidence.map((one) => {
    const sha256 = one.source && hashes.get(one.source)
    return sha256 === undefined ? one : { ...one, summary: { ...one.summary, sha256 } }
  })

async function hashOf(
  source: ByteSource,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<string | undefined> {
  if (signal?.aborted) return undefined
  try {
    return await sourceSha256(source, { signal, onBytes })
  } catch (failure) {
    if (failure instanceof Failure) return undefined
    throw failure
  }
}
