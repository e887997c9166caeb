import type { Outline } from '../analysis/outline.ts'
import type { TokenId } from '../tokens/token.ts'

/** The tasks that hold the words in their task id, action, issuer, key id or workflow id, in topological order; capitals do not matter. */
export function hitsOf(outline: Outline, query: string): Int32Array {
  const words = query.trim().toLowerCase()
  if (words === '') return new Int32Array(0)
  const agentFits = outline.agents.map((agent) => agent.toLowerCase().includes(words))
  const workflowFits = outline.workflows.map(({ wid = '' }) => wid.toLowerCase().includes(words))
  return outline.order.filter(
    (task) =>
      agentFits[outline.agent[task] ?? -1] ||
      workflowFits[outline.workflow[task] ?? -1] ||
      textOf(outline, task).includes(words),
  )
}

const texts = new WeakMap<Outline, string[]>()

/** A task's searchable text, lower-cased once for each outline, so that every keystroke after the first is quick. */
function textOf(outline: Outline, task: TokenId): string {
  let known = texts.get(outline)
  if (!known) {
    known = []
    texts.set(outline, known)
  }
  known[task] ??= `${outline.action[task]}\n${outline.jti[task]}\n${outline.kid[task]}`.toLowerCase()
  return known[task]
}

/** The hit after or before the selected task in the order of the hits, round the ends; null where there is none. */
export function nextHit(hits: Int32Array, selected: TokenId | null, by: 1 | -1): TokenId | null {
  if (hits.length === 0) return null
  const at = selected === null ? -1 : hits.indexOf(selected)
  if (at === -1) return hits[by === 1 ? 0 : hits.length - 1] ?? null
  return hits[(at + by + hits.length) % hits.length] ?? null
}
