import { analysisOf, analysisReport } from '../analysis/analysis.ts'
import { detailOf } from '../analysis/detail.ts'
import { gatherEvidence } from '../analysis/evidence.ts'
import { makeOutline } from '../analysis/make-outline.ts'
import { previewPolicy } from '../analysis/preview.ts'
import { Failure } from '../base/failure.ts'
import { draft01, lenient, liveVerifier } from '../checks/policies.ts'
import { archiveAudit, type Policy } from '../checks/policy.ts'
import { textOf } from '../cli/text.ts'
import { sarifOf } from '../export/sarif.ts'
import { buildGraph } from '../graph/build.ts'
import { bytesSource } from '../import/byte-source.ts'
import type { TrustedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { requestFor, verifyToken } from '../verify/verify-token.ts'

const strict: Policy = {
  ...draft01,
  ledger: 'complete',
  minimumLevel: 'L3',
  verifier: 'v',
  maxLifetime: 60,
  maxPredecessors: 1,
}
/** Policies under which every check has something to say. */
export const manyPolicies: readonly Policy[] = [archiveAudit, strict, lenient, liveVerifier(1772064300)]

/**
 * Takes bytes through everything that is made of a ledger, under every policy; how many tokens there were. Rejects with whatever
 * a stranger's bytes made it throw that is no Failure.
 */
export async function survive(
  bytes: Uint8Array,
  policies = manyPolicies,
  keys: readonly TrustedKey[] = [],
): Promise<number> {
  const gathered = await gatherEvidence(bytesSource('hostile', bytes), 0, {}).catch((thrown: unknown) => {
    if (thrown instanceof Failure) return undefined
    throw thrown
  })
  if (!gathered) return 0
  const evidence = [gathered.evidence]
  const { tokens, verifications } = gathered.evidence
  const keyring = makeKeyring(keys)
  for (const [at, token] of tokens.entries()) {
    const request = requestFor(token)
    verifications[at] = 'status' in request ? request : await verifyToken(request, keyring)
  }
  const graph = buildGraph(tokens)
  for (const policy of policies) {
    const analysis = analysisOf(evidence, graph, keys, policy, true)
    const outline = makeOutline(analysis, 0)
    structuredClone(outline)
    for (let id = 0; id < tokens.length; id++) structuredClone(await detailOf(analysis, outline, id))
    const report = analysisReport(analysis)
    JSON.stringify([report, sarifOf(report)])
    textOf(report)
    if (policy === archiveAudit) previewPolicy(analysis, strict)
  }
  return tokens.length
}
