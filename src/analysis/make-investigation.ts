import { nextTask } from '../base/next-task.ts'
import { archiveAudit, type Policy } from '../checks/policy.ts'
import { buildGraph } from '../graph/build.ts'
import type { ExecutionGraph } from '../graph/graph.ts'
import type { ByteSource } from '../import/ledger.ts'
import type { KeyAmendment } from '../keys/amendments.ts'
import type { KeyId, RejectedKey, TrustedKey } from '../keys/key.ts'
import { analysisOf, analysisReport } from './analysis.ts'
import { detailOf } from './detail.ts'
import { diagnoseToken, diagnoseTokens } from './doctor.ts'
import type { Evidence } from './evidence.ts'
import { type EvidenceQueue, makeEvidenceQueue, type VerifyHooks } from './evidence-queue.ts'
import { identifyAll } from './identities.ts'
import type { Investigation, InvestigationHooks } from './investigation.ts'
import { forgetKey } from './key-changes.ts'
import { keysMeant, keysOffered, readMore, trustedFrom } from './key-material.ts'
import { makeOutline, sourceOutlines } from './make-outline.ts'
import { openSources, refusalsOf } from './open-sources.ts'
import type { Outline } from './outline.ts'
import { type Pictures, picturesWhileReading, picturesWhileVerifying } from './pictures.ts'
import { previewPolicy } from './preview.ts'
import { withoutSource } from './renumber.ts'
import { missingHashes, withHashes } from './source-hashes.ts'
import { timed } from './stopwatch.ts'

/** An investigation with nothing open. */
export function makeInvestigation(
  hooks: InvestigationHooks,
  startPolicy: Policy = archiveAudit,
): Investigation {
  let evidence: readonly Evidence[] = []
  /** As they were read; `keys` is what is trusted of them. */
  let keysRead: readonly TrustedKey[] = []
  let amendments: readonly KeyAmendment[] = []
  let keys: readonly TrustedKey[] = []
  let rejectedKeys: readonly RejectedKey[] = []
  let policy = startPolicy
  /** It depends on no key and no policy, so it is built once per change of sources. */
  let graph: ExecutionGraph = buildGraph([])
  let analysis = analysisOf(evidence, graph, keys, policy, true)
  let outline: Outline | undefined
  let revision = 0
  /** Milliseconds that the last judgement took, and handing over its outline. */
  let judgeTook = 0
  /** Kept beside the evidence, which may be another by the time they are known. */
  const hashes = new WeakMap<ByteSource, string>()
  let hashing: Promise<void> = Promise.resolve()
  let isReading = false
  const { onOutline, onTiming } = hooks
  const verifying: VerifyHooks = {
    ...hooks,
    // Signatures are checked while more is being read, and how far that is says more.
    onVerified: (done, total) => isReading || hooks.onVerified?.(done, total),
  }

  const judged = (complete: boolean) => {
    // What is missing may come with the rest.
    const isPartial = evidence.some(({ summary }) => summary.unfinished)
    const under: Policy = isPartial ? { ...policy, ledger: 'partial' } : policy
    return analysisOf(evidence, graph, keys, under, complete, analysis)
  }
  const judge = (complete: boolean) => {
    const began = performance.now()
    analysis = timed('check', onTiming, () => judged(complete))
    outline = undefined
    onOutline?.(currentOutline())
    judgeTook = performance.now() - began
  }
  const currentOutline = () => {
    // Part of a ledger is judged as such, and the policy stays the one that was chosen.
    outline ??= { ...timed('outline', onTiming, () => makeOutline(analysis, revision)), policy }
    return outline
  }
  /** Shows new evidence while other threads still verify it, what needs no signature being judged already; then waits for those. */
  const drain = async (queue: EvidenceQueue) => {
    if (queue.waiting() > 0) {
      await nextTask()
      if (analysis.facts.graph !== graph) judge(false)
      const pictures = picturesWhileVerifying(() => judge(false), judgeTook)
      await queue.drain().finally(pictures.stop)
    }
    judge(true)
  }
  const takeEvidence = async (changed: readonly Evidence[]) => {
    const tokens = changed.flatMap((one) => one.tokens)
    const identify = await identifyAll(tokens)
    evidence = withHashes(changed, hashes)
    revision++
    graph = timed('graph', onTiming, () => buildGraph(tokens, identify))
  }
  /** Judges what was read by now as what it is: part of a ledger. */
  const showSoFar = async (soFar: readonly Evidence[]) => {
    if (soFar.every(({ tokens }) => tokens.length === 0)) return
    await takeEvidence(soFar)
    judge(false)
  }
  const takeKeys = async (read: readonly TrustedKey[]) => {
    keysRead = read
    keys = await trustedFrom(read, amendments)
  }
  const dropKeys = (read: readonly TrustedKey[], kept: (key: TrustedKey, id: KeyId) => boolean) => {
    for (let id = read.length - 1; id >= 0; id--) {
      if (kept(read[id]!, id)) continue
      for (const { verifications } of evidence) forgetKey(verifications, id)
    }
    return takeKeys(read.filter(kept))
  }
  /** One after the other: whoever comes second finds most of it done. */
  const hash = (signal?: AbortSignal) => {
    const hashed = hashing.then(() => hashMissing(signal))
    hashing = hashed.catch(() => {})
    return hashed
  }
  const hashMissing = async (signal?: AbortSignal) => {
    const found = await missingHashes(evidence, (done, total) => hooks.onHashed?.(done, total), signal)
    if (found.size === 0) return
    for (const [source, sha256] of found) hashes.set(source, sha256)
    evidence = withHashes(evidence, hashes)
    analysis = { ...analysis, evidence: withHashes(analysis.evidence, hashes) }
    outline = { ...currentOutline(), sources: sourceOutlines(analysis) }
    hooks.onSources?.(outline.sources)
  }
  const verifyUnsettled = async (signal?: AbortSignal) => {
    const queue = makeEvidenceQueue(keys, verifying, signal)
    queue.enqueueAll(evidence, 'unsettled')
    await drain(queue)
    return queue.failures
  }
  /** The same; rejects at the end, with all else done, where tokens could not be read again. */
  const verifyOrTell = async (signal?: AbortSignal) => {
    const [failure] = await verifyUnsettled(signal)
    if (failure) throw failure
  }

  return {
    open: async (requests, signal) => {
      const before = keysRead
      const openBefore = evidence
      let pictures: Pictures | undefined
      let queue: EvidenceQueue | undefined
      let keysAtStart = before
      const startQueue = async (read: readonly Evidence[], known: readonly TrustedKey[]) => {
        keysAtStart = known
        if (known !== before) await takeKeys(known)
        queue = makeEvidenceQueue(keys, verifying, signal)
        queue.enqueueAll(openBefore, known === before ? 'pending' : 'unsettled')
        queue.enqueueAll(read, 'pending')
        return queue
      }
      const { onBytes } = hooks
      isReading = true
      const opened = await openSources(requests, {
        firstIndex: openBefore.length,
        trusted: keysRead,
        beforeLarge: async (read, known) => (await startQueue(read, known)).enqueue,
        onSoFar: (soFar) => {
          pictures = picturesWhileReading(() => showSoFar([...openBefore, ...soFar()]))
        },
        signal,
        ...(onBytes && { onBytes }),
        ...(onTiming && { onTiming }),
      }).finally(() => {
        isReading = false
        return pictures?.stop()
      })
      const started = queue ?? (await startQueue(opened.evidence, opened.keys))
      rejectedKeys = [...rejectedKeys, ...opened.rejectedKeys]
      if (opened.evidence.length > 0 || evidence !== openBefore)
        await takeEvidence([...openBefore, ...opened.evidence])
      await drain(started)
      const failures = [...started.failures]
      if (keysAtStart !== opened.keys) {
        await takeKeys(opened.keys)
        failures.push(...(await verifyUnsettled(signal)))
      }
      return {
        tokens: opened.evidence.reduce((sum, one) => sum + one.tokens.length, 0),
        keys: opened.keys.length - before.length,
        rejectedKeys: opened.rejectedKeys,
        keyNotes: opened.keyNotes,
        refused: [...opened.refused, ...refusalsOf(failures, opened.refused)],
      }
    },
    hashSources: hash,
    removeSource: async (source, signal) => {
      const name = evidence[source]?.summary.name
      await takeEvidence(withoutSource(evidence, source))
      const gone = new Set(keysRead.flatMap((key) => (key.source === name ? [key.thumbprint] : [])))
      await dropKeys(keysRead, (key) => key.source !== name)
      const { keys: all } = await readMore(keysRead, keysMeant(evidence, name))
      const others = all.slice(keysRead.length).filter(({ thumbprint }) => gone.has(thumbprint))
      if (others.length > 0) await takeKeys([...keysRead, ...others])
      await verifyOrTell(signal)
    },
    trustOffered: async (signal) => {
      const before = keysRead.length
      const reading = await readMore(keysRead, keysOffered(evidence))
      await takeKeys(reading.keys)
      await verifyOrTell(signal)
      return {
        tokens: 0,
        keys: keysRead.length - before,
        rejectedKeys: reading.rejected,
        keyNotes: reading.notes,
        refused: [],
      }
    },
    removeKey: async (removed, signal) => {
      await dropKeys(keysRead, (_, id) => id !== removed)
      await verifyOrTell(signal)
    },
    amendKeys: async (said, signal) => {
      amendments = said
      await takeKeys(keysRead)
      await verifyOrTell(signal)
    },
    setPolicy: (chosen) => {
      policy = chosen
      judge(true)
    },
    preview: (other) => previewPolicy(analysis, other),
    diagnose: (token) => diagnoseToken(analysis, rejectedKeys, token),
    diagnoseAll: () => diagnoseTokens(analysis, rejectedKeys),
    analysis: () => analysis,
    revision: () => revision,
    outline: currentOutline,
    detail: (token) => detailOf(analysis, currentOutline(), token),
    report: async () => {
      await hash()
      return analysisReport(analysis)
    },
  }
}
