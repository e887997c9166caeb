import type { Outline } from '../analysis/outline.ts'
import type { TokenId } from '../tokens/token.ts'
import type { TaskList, TaskMask } from './task-mask.ts'

/**
 * Every longest run of two or more of these tasks in which each has one predecessor and one successor, in order; the ends, where
 * paths part or join, are left out. A ring of such tasks is one run.
 */
export function chainsOf(outline: Outline, tasks: TaskList): readonly (readonly TokenId[])[] {
  const { predecessors, successors } = outline
  const links = linksAmong(outline, tasks)
  const next = (link: TokenId) => successors.values[successors.start[link]!]!
  const previous = (link: TokenId) => predecessors.values[predecessors.start[link]!]!
  const chains: TokenId[][] = []
  const walk = (first: TokenId) => {
    const chain: TokenId[] = []
    for (let at = first; links[at] === 1; at = next(at)) {
      links[at] = 0
      chain.push(at)
    }
    if (chain.length > 1) chains.push(chain)
  }
  const heads = [...tasks].filter((task) => links[task] === 1 && links[previous(task)] !== 1)
  for (const head of heads) walk(head)
  for (const task of tasks) if (links[task] === 1) walk(task)
  return chains
}

/** A missing predecessor is one too. */
function linksAmong({ tokens, predecessors, successors, missingTask }: Outline, tasks: TaskList): TaskMask {
  const mask = new Uint8Array(tokens)
  for (const task of tasks) {
    const before = predecessors.start[task + 1]! - predecessors.start[task]!
    const after = successors.start[task + 1]! - successors.start[task]!
    if (before === 1 && after === 1) mask[task] = 1
  }
  for (const task of missingTask) mask[task] = 0
  return mask
}
