import type {
  ByteSource,
  KeyMaterial,
  LedgerPortion,
  Origin,
  RejectedEntry,
  SourceSummary,
} from '../import/ledger.ts'
import { readSource } from '../import/read-source.ts'
import { makeDecoder } from '../tokens/decode.ts'
import { looksLikeEct } from '../tokens/dialect.ts'
import type { Token } from '../tokens/token.ts'
import type { Verification } from '../verify/verification.ts'
import { countOthersAsking, type OthersAsking } from './others-asking.ts'

/** A signed token found in running text that is no ECT: listed, never judged. */
export interface OtherToken {
  readonly origin: Origin
  /** Its `typ`, or '' where it has none. */
  readonly typ: string
}

/** What one source gave. `verifications` is by place in `tokens` and filled in as answers come. */
export interface Evidence {
  /** What it was read from, where it may be read once more. */
  readonly source?: ByteSource
  readonly summary: SourceSummary
  readonly tokens: readonly Token[]
  readonly verifications: Verification[]
  readonly rejected: readonly RejectedEntry[]
  readonly keyMaterial: readonly KeyMaterial[]
  readonly others: readonly OtherToken[]
  readonly othersAsking: OthersAsking
}

/** All pieces are counted; beyond this many they are no longer listed, so that a gigabyte of noise does not fill the memory twice. */
const mostRejectedListed = 10_000

const pending: Verification = { status: 'pending' }

/** What a source that is still being read has given; undefined before anything was. */
export type SoFar = () => Evidence | undefined

export interface GatherOptions {
  readonly signal?: AbortSignal
  readonly onBytes?: (bytesRead: number) => void
  /** Told of each token as it is decoded, so that verifying starts before reading ends. */
  readonly onToken?: (token: Token, verifications: Verification[], at: number) => void
  /** Given what tells, while reading goes on, of all that was read by then. */
  readonly onSoFar?: (soFar: SoFar) => void
}

/**
 * Reads one source to its end and decodes its tokens; milliseconds spent decoding come with it. Rejects with a Failure where it
 * is no ledger at all.
 */
export async function gatherEvidence(
  source: ByteSource,
  index: number,
  { signal, onBytes, onToken, onSoFar }: GatherOptions,
): Promise<{ readonly evidence: Evidence; readonly decodeTime: number }> {
  const decode = makeDecoder()
  let summary: SourceSummary | undefined
  const tokens: Token[] = []
  const verifications: Verification[] = []
  const rejected: RejectedEntry[] = []
  const keyMaterial: KeyMaterial[] = []
  const others: OtherToken[] = []
  const othersAsking = countOthersAsking()
  let decodeTime = 0

  const take = (portion: LedgerPortion) => {
    const started = performance.now()
    for (const entry of portion.entries) {
      const token = decode(entry)
      if (entry.found === 'searched' && !looksLikeEct(token.header?.typ, token.present)) {
        othersAsking.take(token)
        others.push({ origin: entry.origin, typ: token.header?.typ ?? '' })
        if (isWit(token) && entry.token.kind === 'compact')
          keyMaterial.push({ origin: entry.origin, kind: 'token', text: entry.token.jws, found: 'inside' })
        continue
      }
      tokens.push(token)
      verifications.push(pending)
      onToken?.(token, verifications, tokens.length - 1)
    }
    decodeTime += performance.now() - started
    if (rejected.length < mostRejectedListed)
      rejected.push(...portion.rejected.slice(0, mostRejectedListed - rejected.length))
    keyMaterial.push(...portion.keyMaterial)
    summary = portion.summary
    onBytes?.(portion.bytesRead)
  }
  const gathered = (summary: SourceSummary): Evidence => ({
    source,
    summary,
    tokens,
    verifications,
    rejected,
    keyMaterial,
    others,
    othersAsking: othersAsking.counted(),
  })
  onSoFar?.(
    () =>
      summary && {
        ...gathered(summary),
        tokens: [...tokens],
        verifications: [...verifications],
        rejected: [...rejected],
        keyMaterial: [...keyMaterial],
        others: [...others],
      },
  )

  const portions = readSource(source, index, signal ? { signal } : {})
  for (let step = await portions.next(); ; step = await portions.next()) {
    if (step.done) return { evidence: gathered(step.value), decodeTime }
    take(step.value)
  }
}

/** A Workload Identity Token announces itself by type, or by the key it confirms. */
function isWit({ header, present }: Token): boolean {
  return header?.typ === 'wit+jwt' || present.includes('cnf')
}
