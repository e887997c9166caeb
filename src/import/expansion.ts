import type { ExpansionLimits } from '../base/compression.ts'
import { Failure } from '../base/failure.ts'
import { importLimits } from './limits.ts'

export const expansionLimits: ExpansionLimits = {
  bytes: importLimits.expandedBytes.value,
  ratio: importLimits.expansionRatio.value,
  free: importLimits.expansionFree.value,
}

/** Expanded bytes that end where the compressed ones break, so that what came before is read; `failure` then says why. */
export interface Expansion {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly failure: () => Failure | undefined
}

export function expansion(expanded: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Expansion {
  let failure: Failure | undefined
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield* expanded
    } catch (cause) {
      if (!(cause instanceof Failure) || cause.code === 'read-failed' || cause.code === 'cancelled')
        throw cause
      failure = cause
    }
  }
  return { bytes: bytes(), failure: () => failure }
}

/** What happened to a compressed file that was read in part, as the reason of a rejected piece. */
export function breakReason(failure: Failure): string {
  const { bytes, ratio } = failure.args
  const stopped = `reading stopped after ${Math.round(Number(bytes) / 1e6)} MB`
  if (failure.code === 'too-large')
    return ratio === undefined
      ? `expands beyond what is read; ${stopped}`
      : `expands more than ${ratio}-fold, as no ledger does; ${stopped}`
  return 'the compressed data is damaged; what came before was read'
}
