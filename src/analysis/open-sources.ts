import { Failure } from '../base/failure.ts'
import { sha256Hex } from '../base/sha256.ts'
import { decodeText } from '../base/text.ts'
import type { ByteSource } from '../import/ledger.ts'
import { readSlice } from '../import/source-slices.ts'
import type { KeyNote, RejectedKey, TrustedKey } from '../keys/key.ts'
import { type Evidence, type GatherOptions, gatherEvidence, type SoFar } from './evidence.ts'
import { readMore } from './key-material.ts'
import { noOthersAsking } from './others-asking.ts'
import { isLarge, readingOrder } from './reading-order.ts'
import { epochNow, type Timing } from './stopwatch.ts'

/** `keys`: the user says that this is key material, whatever it looks like. */
export interface SourceRequest {
  readonly source: ByteSource
  readonly role: 'any' | 'keys'
}

export interface Refusal {
  readonly name: string
  readonly failure: Failure
}

export interface OpenedSources {
  /** In the order read: small sources first. */
  readonly evidence: readonly Evidence[]
  readonly keys: readonly TrustedKey[]
  readonly rejectedKeys: readonly RejectedKey[]
  readonly keyNotes: readonly KeyNote[]
  readonly refused: readonly Refusal[]
}

export interface OpenSourcesOptions {
  /** How many sources are open already: the new ones are numbered from there. */
  readonly firstIndex: number
  readonly trusted: readonly TrustedKey[]
  /** Called before the first large source, with the keys known by then: its tokens are verified while it is read. */
  readonly beforeLarge: (
    evidence: readonly Evidence[],
    keys: readonly TrustedKey[],
  ) => Promise<GatherOptions['onToken']>
  /** Given what tells, while reading goes on, of all that was read by then. */
  readonly onSoFar?: (soFar: () => readonly Evidence[]) => void
  readonly signal?: AbortSignal | undefined
  readonly onBytes?: (read: number, total: number) => void
  readonly onTiming?: (timing: Timing) => void
}

/** A file of keys is read whole; the largest trust bundles are a thousandth of this. */
const mostKeyBytes = 50_000_000

/** Reads sources. One that cannot be read is refused and costs the others nothing. */
export async function openSources(
  requests: readonly SourceRequest[],
  options: OpenSourcesOptions,
): Promise<OpenedSources> {
  const { firstIndex, signal, onBytes, onTiming } = options
  const start = epochNow()
  const total = requests.reduce((sum, { source }) => sum + source.size, 0)
  const evidence: Evidence[] = []
  const rejectedKeys: RejectedKey[] = []
  const keyNotes: KeyNote[] = []
  const refused: Refusal[] = []
  let keys = options.trusted
  let onToken: GatherOptions['onToken']
  let bytesBefore = 0
  let decodeTime = 0
  let current: SoFar = () => undefined
  options.onSoFar?.(() => {
    const one = current()
    return one ? [...evidence, one] : [...evidence]
  })

  for (const request of readingOrder(requests, ({ source }) => source.size)) {
    if (isLarge(request.source.size)) onToken ??= await options.beforeLarge(evidence, keys)
    const { source } = request
    try {
      if (signal?.aborted) throw new Failure('cancelled', { name: source.name })
      const read =
        request.role === 'keys'
          ? await keyEvidence(source, firstIndex + evidence.length)
          : await gatherEvidence(source, firstIndex + evidence.length, {
              onBytes: (bytes) => onBytes?.(bytesBefore + bytes, total),
              onSoFar: (soFar) => {
                current = soFar
              },
              ...(signal && { signal }),
              ...(onToken && { onToken }),
            })
      current = () => read.evidence
      decodeTime += read.decodeTime
      const meant = read.evidence.keyMaterial.filter(({ found }) => found === 'file')
      const reading = await readMore(
        keys,
        meant.map(({ text }) => ({ text, source: source.name })),
      )
      keys = reading.keys
      rejectedKeys.push(...reading.rejected)
      keyNotes.push(...reading.notes)
      evidence.push(read.evidence)
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure
      refused.push({ name: source.name, failure })
    }
    current = () => undefined
    bytesBefore += source.size
  }
  onTiming?.({ step: 'read', start, duration: epochNow() - start - decodeTime })
  onTiming?.({ step: 'decode', start, duration: decodeTime })
  return { evidence, keys, rejectedKeys, keyNotes, refused }
}

/** A source that is keys by the user's word: nothing in it is read as a token. */
async function keyEvidence(
  source: ByteSource,
  index: number,
): Promise<{ evidence: Evidence; decodeTime: number }> {
  if (source.size > mostKeyBytes)
    throw new Failure('too-large', { name: source.name, bytes: source.size, limit: mostKeyBytes })
  const bytes = await readSlice(source, 0, source.size)
  const text = decodeText(bytes)
  if (text === undefined) throw new Failure('not-a-key', { name: source.name })
  const origin = { source: index, index: 0 }
  const summary = {
    name: source.name,
    sha256: sha256Hex(bytes),
    bytes: source.size,
    format: 'keys',
    rejected: 0,
    skipped: 0,
    partial: false,
  }
  const keyMaterial = [{ origin, kind: 'pem', text, found: 'file' } as const]
  return {
    evidence: {
      summary,
      tokens: [],
      verifications: [],
      rejected: [],
      keyMaterial,
      others: [],
      othersAsking: noOthersAsking,
    },
    decodeTime: 0,
  }
}

/** What is to be told of tokens that could not be read again: one for each source, however many of its batches failed; none for one that was refused while it was read. */
export function refusalsOf(failures: readonly Failure[], refused: readonly Refusal[]): readonly Refusal[] {
  const bySource = new Map(failures.map((failure) => [String(failure.args.name), failure]))
  for (const { name } of refused) bySource.delete(name)
  return [...bySource].map(([name, failure]) => ({ name, failure }))
}
