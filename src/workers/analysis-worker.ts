import { makeInvestigation } from '../analysis/make-investigation.ts'
import { nameOf, taskNamed } from '../analysis/token-name.ts'
import { withOwnBuffers } from '../base/own-buffers.ts'
import { answerCalls, ownChannel } from '../base/worker-calls.ts'
import type { Policy } from '../checks/policy.ts'
import type { KeyAmendment } from '../keys/amendments.ts'
import type { KeyId } from '../keys/key.ts'
import { makeClaimsSearch, type WordHits } from '../search/claims-search.ts'
import type { TokenId } from '../tokens/token.ts'
import { type Opening, sourceOf } from './opening.ts'
import { makeOutlinePacker } from './packed-outline.ts'
import { makeVerifyPool } from './verify-pool.ts'

const packOutline = makeOutlinePacker()
const pool = makeVerifyPool(Math.max(1, navigator.hardwareConcurrency || 2))

/** Milliseconds between two words on progress: each makes the page draw, on a core that could verify. */
const progressPause = 250
let lastProgress = 0

const tellProgress = (step: 'reading' | 'verifying' | 'hashing') => (done: number, total: number) => {
  const now = performance.now()
  if (done < total && now - lastProgress < progressPause) return
  lastProgress = now
  channel.tell('progress', { step, done, total })
}

const investigation = makeInvestigation({
  ...pool,
  onBytes: tellProgress('reading'),
  onVerified: tellProgress('verifying'),
  onHashed: tellProgress('hashing'),
  onOutline: (outline) => {
    const messages = packOutline(outline)
    for (const portion of messages.findings) channel.tell('findings', portion)
    const { value, buffers } = withOwnBuffers(messages.outline)
    channel.tell('outline', value, buffers)
  },
  onSources: (sources) => channel.tell('sources', sources),
  onTiming: (timing) => channel.tell('timing', timing),
})

const claims = makeClaimsSearch(() => ({
  analysis: investigation.analysis(),
  revision: investigation.revision(),
}))

const calls = {
  open: (openings: readonly Opening[], signal: AbortSignal) =>
    investigation
      .open(
        openings.map((opening) => ({ source: sourceOf(opening), role: opening.role })),
        signal,
      )
      .then(({ refused, ...result }) => ({
        ...result,
        refused: refused.map(({ name, failure: { code, args } }) => ({ name, code, args })),
      })),
  hashSources: (_: null, signal: AbortSignal) => investigation.hashSources(signal),
  trustOffered: (_: null, signal: AbortSignal) =>
    investigation
      .trustOffered(signal)
      .then(({ keys, rejectedKeys, keyNotes }) => ({ keys, rejectedKeys, keyNotes })),
  removeKey: (key: KeyId, signal: AbortSignal) => investigation.removeKey(key, signal),
  amendKeys: (amendments: readonly KeyAmendment[], signal: AbortSignal) =>
    investigation.amendKeys(amendments, signal),
  removeSource: (source: number, signal: AbortSignal) => investigation.removeSource(source, signal),
  setPolicy: (policy: Policy) => investigation.setPolicy(policy),
  preview: (policy: Policy) => investigation.preview(policy),
  diagnose: (token: TokenId) => investigation.diagnose(token),
  diagnoseAll: () => investigation.diagnoseAll(),
  detail: (token: TokenId) => investigation.detail(token),
  report: () => investigation.report(),
  nameOf: (token: TokenId) => nameOf(investigation.analysis(), token),
  taskNamed: (beginning: string) => taskNamed(investigation.analysis(), beginning),
  findWords: (words: readonly string[], signal: AbortSignal) => claims.find(words, signal),
  placeOfWord: ({ task, words }: { readonly task: TokenId; readonly words: readonly string[] }) =>
    claims.place(task, words),
}

export type AnalysisCalls = typeof calls

const channel = answerCalls(ownChannel, calls, hitsIn)

/** Columns of hits are moved to the page, not copied. */
function hitsIn(result: unknown): Transferable[] {
  const { hits = [] } = (typeof result === 'object' && result ? result : {}) as Partial<WordHits>
  return hits.map(({ buffer }) => buffer as ArrayBuffer)
}
