import type { Outline } from '../analysis/outline.ts'
import type { TokenId } from '../tokens/token.ts'
import type { TaskMask } from './task-mask.ts'

/** Finds the tokens whose claims hold a word, in lower case; undefined while that is not known. */
export type ClaimsMatcher = (word: string) => Iterable<TokenId> | undefined

/** The tasks with any of these words in their id, action, issuer, key id or workflow id, or in any claim; capitals do not matter. */
export function matchWords(outline: Outline, any: readonly string[], claims: ClaimsMatcher): TaskMask {
  const mask = new Uint8Array(outline.tokens)
  for (const one of any) {
    const word = one.toLowerCase()
    const columns = inColumns(outline, word)
    for (let task = 0; task < mask.length; task++) mask[task]! |= columns[task]!
    for (const id of claims(word) ?? []) mask[outline.task[id]!] = 1
  }
  return mask
}

type Columns = Pick<Outline, 'action' | 'kid' | 'jti'>

const masks = new WeakMap<Outline, Map<string, TaskMask>>()
const mostMasks = 8

/** Remembered for a while: the same words are asked again when the claims have been searched. */
function inColumns(outline: Outline, word: string): TaskMask {
  const known = masks.get(outline) ?? new Map<string, TaskMask>()
  masks.set(outline, known)
  const wider = [...known].findLast(([part]) => part !== word && word.includes(part))?.[1]
  const mask = known.get(word) ?? columnMask(outline, word, wider)
  known.delete(word)
  known.set(word, mask)
  if (known.size > mostMasks) known.delete(known.keys().next().value!)
  return mask
}

/** Within the tasks of a part of the word, where those are known. */
function columnMask(outline: Outline, word: string, wider?: TaskMask): TaskMask {
  const mask = new Uint8Array(outline.tokens)
  const holds = (text: string) => text.toLowerCase().includes(word)
  const agents = outline.agents.map(holds)
  const workflows = outline.workflows.map(({ wid = '' }) => holds(wid))
  const { jti, action, kid } = lowerColumns(outline)
  for (const task of outline.order) {
    if (wider?.[task] === 0) continue
    if (
      agents[outline.agent[task]!] ||
      workflows[outline.workflow[task]!] ||
      action[task]!.includes(word) ||
      kid[task]!.includes(word) ||
      jti[task]!.includes(word)
    )
      mask[task] = 1
  }
  return mask
}

const lowered = new WeakMap<readonly string[], readonly string[]>()

/** Most texts are in lower case already and stay the same string; outlines of one revision share their columns. */
function lowerColumns({ jti, action, kid }: Columns): Columns {
  const lower = (column: readonly string[]) => {
    const known = lowered.get(column) ?? column.map((text) => text.toLowerCase())
    lowered.set(column, known)
    return known
  }
  return { jti: lower(jti), action: lower(action), kid: lower(kid) }
}
