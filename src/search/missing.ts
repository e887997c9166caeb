import type { Outline } from '../analysis/outline.ts'
import type { TokenId } from '../tokens/token.ts'

type Missing = ReadonlyMap<TokenId, readonly string[]>

const missingIn = new WeakMap<Outline, Missing>()

/** The predecessors that nobody claims, by task that names any; worked out once for an outline. */
export function missingByTask(outline: Outline): Missing {
  const known = missingIn.get(outline)
  if (known) return known
  const byTask = new Map<TokenId, string[]>()
  for (const [index, task] of outline.missingTask.entries()) {
    const names = byTask.get(task)
    if (names) names.push(outline.missingJti[index]!)
    else byTask.set(task, [outline.missingJti[index]!])
  }
  missingIn.set(outline, byTask)
  return byTask
}
