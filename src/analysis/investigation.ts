import type { Policy } from '../checks/policy.ts'
import type { Report } from '../findings/report.ts'
import type { KeyAmendment } from '../keys/amendments.ts'
import type { Diagnosis } from '../keys/diagnosis.ts'
import type { GroupDiagnosis } from '../keys/doctor-rounds.ts'
import type { KeyId, KeyNote, RejectedKey } from '../keys/key.ts'
import type { TokenId } from '../tokens/token.ts'
import type { Analysis } from './analysis.ts'
import type { VerifyHooks } from './evidence-queue.ts'
import type { Refusal, SourceRequest } from './open-sources.ts'
import type { Outline, TokenDetail } from './outline.ts'
import type { PolicyEffect } from './preview.ts'

/** What the investigation tells its owner while it works. */
export interface InvestigationHooks extends VerifyHooks {
  readonly onBytes?: (read: number, total: number) => void
  readonly onHashed?: (bytes: number, total: number) => void
  /** A picture of what is known by now; a later one replaces it. */
  readonly onOutline?: (outline: Outline) => void
  /** Something about the sources is known now that the last outline does not say. */
  readonly onSources?: (sources: Outline['sources']) => void
}

export interface OpenResult {
  readonly tokens: number
  readonly keys: number
  readonly rejectedKeys: readonly RejectedKey[]
  /** What was put right while keys were read. */
  readonly keyNotes: readonly KeyNote[]
  readonly refused: readonly Refusal[]
}

/** A session over some evidence: sources, keys and rules come and go, and each change verifies no more than it must. Deeds are done one at a time. */
export interface Investigation {
  readonly open: (requests: readonly SourceRequest[], signal?: AbortSignal) => Promise<OpenResult>
  /** Works out the SHA-256 of every source that has none yet: it costs as much as reading, and no verdict and no other deed waits for it. */
  readonly hashSources: (signal?: AbortSignal) => Promise<void>
  /** Closes a source again, with the keys that only it brought. */
  readonly removeSource: (source: number, signal?: AbortSignal) => Promise<void>
  /** Trusts the keys that stood inside ledgers. */
  readonly trustOffered: (signal?: AbortSignal) => Promise<OpenResult>
  readonly removeKey: (key: KeyId, signal?: AbortSignal) => Promise<void>
  /** What the user says of keys by hand, in place of all that was said before. */
  readonly amendKeys: (amendments: readonly KeyAmendment[], signal?: AbortSignal) => Promise<void>
  /** Judges again; verifies nothing. */
  readonly setPolicy: (policy: Policy) => void
  readonly preview: (policy: Policy) => PolicyEffect
  readonly diagnose: (token: TokenId) => Promise<Diagnosis | undefined>
  readonly diagnoseAll: () => Promise<readonly GroupDiagnosis[]>
  readonly analysis: () => Analysis
  /** The revision of the outline that sources and graph at hand make. */
  readonly revision: () => number
  readonly outline: () => Outline
  readonly detail: (token: TokenId) => Promise<TokenDetail>
  /** Complete with the sources' hashes, which are worked out for it where they are not known yet. */
  readonly report: () => Promise<Report>
}
