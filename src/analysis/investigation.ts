import { archiveAudit, type Policy } from '../checks/policy.ts'
import type { Report } from '../findings/report.ts'
import type { ExecutionGraph } from '../graph/graph.ts'
import type { KeyId, RejectedKey, TrustedKey } from '../keys/key.ts'
import type { TokenId } from '../tokens/token.ts'
import { type Analysis, analysisOf, analysisReport, graphOf } from './analysis.ts'
import { detailOf } from './detail.ts'
import type { Evidence } from './evidence.ts'
import { type EvidenceQueue, makeEvidenceQueue, type VerifyHooks } from './evidence-queue.ts'
import { forgetKey } from './key-changes.ts'
import { readKeyMaterial, withKeys } from './key-material.ts'
import { makeOutline } from './make-outline.ts'
import { openSources, type Refusal, type SourceRequest } from './open-sources.ts'
import type { Outline, TokenDetail } from './outline.ts'
import { timed } from './stopwatch.ts'

/** What the investigation tells its owner while it works. */
export interface InvestigationHooks extends VerifyHooks {
  readonly onBytes?: (read: number, total: number) => void
  /** A picture of what is known by now; a later one replaces it. */
  readonly onOutline?: (outline: Outline) => void
}

export interface OpenResult {
  readonly tokens: number
  readonly keys: number
  readonly rejectedKeys: readonly RejectedKey[]
  readonly refused: readonly Refusal[]
}

/** A session over some evidence: sources and keys come and go, and each change verifies no more than it must. Deeds are done one at a time. */
export interface Investigation {
  readonly open: (requests: readonly SourceRequest[], signal?: AbortSignal) => Promise<OpenResult>
  /** Trusts the keys that stood inside ledgers. */
  readonly trustOffered: (signal?: AbortSignal) => Promise<OpenResult>
  readonly removeKey: (key: KeyId, signal?: AbortSignal) => Promise<void>
  /** Judges again; verifies nothing. */
  readonly setPolicy: (policy: Policy) => void
  readonly analysis: () => Analysis
  readonly outline: () => Outline
  readonly detail: (token: TokenId) => TokenDetail
  readonly report: () => Report
}

export function makeInvestigation(
  hooks: InvestigationHooks,
  startPolicy: Policy = archiveAudit,
): Investigation {
  let evidence: readonly Evidence[] = []
  let keys: readonly TrustedKey[] = []
  let policy = startPolicy
  let graph: ExecutionGraph = graphOf([])
  let analysis = analysisOf(evidence, graph, keys, policy, true)
  let outline: Outline | undefined
  let revision = 0
  const { onOutline, onTiming } = hooks

  const judge = (complete: boolean) => {
    analysis = timed('check', onTiming, () => analysisOf(evidence, graph, keys, policy, complete))
    outline = undefined
    onOutline?.(currentOutline())
  }
  const currentOutline = () => {
    outline ??= timed('outline', onTiming, () => makeOutline(analysis, revision))
    return outline
  }
  const drain = async (queue: EvidenceQueue) => {
    if (queue.waiting() > 0) await queue.drain(() => judge(false))
    judge(true)
  }
  const verifyAgain = (which: 'pending' | 'unsettled', signal?: AbortSignal) => {
    const queue = makeEvidenceQueue(keys, hooks, signal)
    queue.enqueueAll(evidence, which)
    return drain(queue)
  }

  return {
    open: async (requests, signal) => {
      let queue: EvidenceQueue | undefined
      let keysAtStart: readonly TrustedKey[] = []
      const start = (read: readonly Evidence[], known: readonly TrustedKey[]) => {
        keysAtStart = known
        queue = makeEvidenceQueue(known, hooks, signal)
        queue.enqueueAll(evidence, known === keys ? 'pending' : 'unsettled')
        queue.enqueueAll(read, 'pending')
        return queue.enqueue
      }
      const { onBytes } = hooks
      const opened = await openSources(requests, {
        firstIndex: evidence.length,
        trusted: keys,
        beforeLarge: start,
        signal,
        ...(onBytes && { onBytes }),
        ...(onTiming && { onTiming }),
      })
      if (!queue) start(opened.evidence, opened.keys)
      const added = opened.keys.length - keys.length
      evidence = [...evidence, ...opened.evidence]
      keys = opened.keys
      revision++
      graph = timed('graph', onTiming, () => graphOf(evidence))
      if (queue && queue.waiting() > 0) judge(false)
      if (queue) await drain(queue)
      if (keysAtStart !== keys) await verifyAgain('unsettled', signal)
      const { rejectedKeys, refused } = opened
      return {
        tokens: opened.evidence.reduce((sum, one) => sum + one.tokens.length, 0),
        keys: added,
        rejectedKeys,
        refused,
      }
    },
    trustOffered: async (signal) => {
      const offered = evidence.flatMap(({ keyMaterial, summary }) =>
        keyMaterial
          .filter(({ found }) => found === 'inside')
          .map(({ text }) => ({ text, source: summary.name })),
      )
      const reading = await readKeyMaterial(offered)
      const added = withKeys(keys, reading.keys)
      const count = added.length - keys.length
      keys = added
      await verifyAgain('unsettled', signal)
      return { tokens: 0, keys: count, rejectedKeys: reading.rejected, refused: [] }
    },
    removeKey: async (key, signal) => {
      keys = keys.filter((_, id) => id !== key)
      for (const { verifications } of evidence) forgetKey(verifications, key)
      await verifyAgain('unsettled', signal)
    },
    setPolicy: (chosen) => {
      policy = chosen
      judge(true)
    },
    analysis: () => analysis,
    outline: currentOutline,
    detail: (token) => detailOf(analysis, currentOutline(), token),
    report: () => analysisReport(analysis),
  }
}
