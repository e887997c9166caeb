import { analysisOf, analysisReport } from '../analysis/analysis.ts'
import { makeInvestigation } from '../analysis/make-investigation.ts'
import { archiveAudit, type Policy } from '../checks/policy.ts'
import type { Report } from '../findings/report.ts'
import { bytesSource, fileSource, textSource } from '../import/byte-source.ts'
import type { Algorithm, TrustedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { type VerifyBatch, verifyHere } from '../verify/verify-queue.ts'

/** A file by its text, or by its bytes where it is none. In one that `stays`, tokens are left. */
export type TestFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Uint8Array; readonly stays?: true }

/** What no file can say: the user's word on keys, and where this engine gives up. */
export interface Circumstances {
  /** By `kid`: NumericDate seconds. */
  readonly revokedFrom?: Readonly<Record<string, number>>
  readonly unsupported?: readonly Algorithm[]
  /** How many signatures are checked before somebody cancels. */
  readonly reached?: number
}

/** The report on files opened together, as the terminal would print it. */
export async function examine(
  files: readonly TestFile[],
  policy: Partial<Policy> = {},
  circumstances: Circumstances = {},
): Promise<Report> {
  const verifier = (keys: readonly TrustedKey[]) => limited(verifyHere(makeKeyring(keys)), circumstances)
  const investigation = makeInvestigation({ verifier, lanes: 1 }, { ...archiveAudit, ...policy })
  const opened = await investigation.open(files.map((file) => ({ source: sourceOf(file), role: 'any' })))
  const [refused] = opened.refused
  if (refused) throw refused.failure
  await investigation.hashSources()
  const { evidence, facts } = investigation.analysis()
  const keys = facts.keys.map((key) => {
    const revokedFrom = circumstances.revokedFrom?.[key.kid ?? '']
    return revokedFrom === undefined ? key : { ...key, revokedFrom }
  })
  return analysisReport(analysisOf(evidence, facts.graph, keys, facts.policy, true))
}

function sourceOf(file: TestFile) {
  if ('text' in file) return textSource(file.name, file.text)
  const { name, bytes, stays } = file
  return stays ? fileSource(name, new Blob([bytes as Uint8Array<ArrayBuffer>])) : bytesSource(name, bytes)
}

function limited(verify: VerifyBatch, { unsupported = [], reached = Infinity }: Circumstances): VerifyBatch {
  let left = reached
  return async (requests) => {
    const answers = await verify(requests)
    return answers.map((answer, index) => {
      if (left-- <= 0) return { status: 'pending' }
      const { alg } = requests[index]!
      return unsupported.some((algorithm) => algorithm === alg) ? { status: 'algorithm-unsupported' } : answer
    })
  }
}
