import type { Outline } from '../analysis/outline.ts'
import type { TokenId } from '../tokens/token.ts'
import type { TaskMask } from './task-mask.ts'

/** Finds the tokens whose claims hold a word, in lower case; undefined while that is not known. */
export type ClaimsMatcher = (word: string) => Iterable<TokenId> | undefined

/** The tasks with any of these words in their id, action, issuer, key id or workflow id, or in any claim; capitals do not matter. */
export function matchWords(outline: Outline, any: readonly string[], claims: ClaimsMatcher): TaskMask {
  const mask = new Uint8Array(outline.tokens)
  for (const word of any) markWord(outline, word.toLowerCase(), claims, mask)
  return mask
}

function markWord(outline: Outline, word: string, claims: ClaimsMatcher, mask: TaskMask): void {
  const holds = (text: string) => text.toLowerCase().includes(word)
  const agents = outline.agents.map(holds)
  const workflows = outline.workflows.map(({ wid = '' }) => holds(wid))
  for (const task of outline.order) {
    if (mask[task] === 1) continue
    if (
      agents[outline.agent[task]!] ||
      workflows[outline.workflow[task]!] ||
      holds(outline.action[task]!) ||
      holds(outline.kid[task]!) ||
      holds(outline.jti[task]!)
    )
      mask[task] = 1
  }
  for (const id of claims(word) ?? []) mask[outline.task[id]!] = 1
}
