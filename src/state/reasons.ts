import type { Outline } from '../analysis/outline.ts'
import { checkOf } from '../findings/describe.ts'
import type { Finding } from '../findings/finding.ts'
import { rowOf } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import { ownVerdict } from './select.ts'

/** The findings that a task's own verdict rests on: the errors of a failed one, what leaves an indeterminate one open. */
export function reasonsOf(outline: Outline, task: TokenId): readonly Finding[] {
  const failed = ownVerdict(outline, task) === 'failed'
  const findings = [...rowOf(outline.findingsOf, task)].map((index) => outline.findings[index]!)
  return findings.filter(({ code, severity }) =>
    failed ? severity === 'error' : severity !== 'error' && checkOf(code).leavesOpen,
  )
}
