import { Failure } from '../base/failure.ts'
import { sourceSha256 } from '../import/source-slices.ts'
import type { Evidence } from './evidence.ts'

/** The evidence with the SHA-256 of every source that was read to its end; a source that cannot be read once more stays without. */
export async function hashMissing(
  evidence: readonly Evidence[],
  signal?: AbortSignal,
): Promise<readonly Evidence[]> {
  const hashed: Evidence[] = []
  for (const one of evidence) {
    const { source, summary } = one
    const open = source !== undefined && summary.sha256 === '' && summary.stopped !== true
    hashed.push(open ? { ...one, summary: { ...summary, sha256: await hashOf(source, signal) } } : one)
  }
  return hashed
}

async function hashOf(source: NonNullable<Evidence['source']>, signal?: AbortSignal): Promise<string> {
  if (signal?.aborted) return ''
  try {
    return await sourceSha256(source, signal ? { signal } : {})
  } catch (failure) {
    if (failure instanceof Failure) return ''
    throw failure
  }
}
