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
  const action = remembered(holds)
  const kid = remembered(holds)
  for (const task of outline.order) {
    if (mask[task] === 1) continue
    if (
      agents[outline.agent[task]!] ||
      workflows[outline.workflow[task]!] ||
      action(outline.action[task]!) ||
      kid(outline.kid[task]!) ||
      holds(outline.jti[task]!)
    )
      mask[task] = 1
  }
  for (const id of claims(word) ?? []) mask[outline.task[id]!] = 1
}

/** Few actions and key ids stand on many tasks. */
function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    let answer = known.get(text)
    if (answer === undefined) {
      answer = test(text)
      known.set(text, answer)
    }
    return answer
  }
}
