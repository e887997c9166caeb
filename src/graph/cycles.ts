import type { TokenId } from '../tokens/token.ts'
import type { StrongComponents } from './components.ts'
import type { ExecutionGraph, Rows } from './graph.ts'
import { rowOf } from './rows.ts'

/** Every component that holds a cycle, with a short loop through its lowest task: one breadth-first search each. */
export function findCycles(components: StrongComponents, successors: Rows): ExecutionGraph['cycles'] {
  const size = new Int32Array(components.count)
  for (const component of components.of) size[component]!++
  const members = new Map<number, TokenId[]>()
  for (const [task, component] of components.of.entries()) {
    if (size[component] === 1 && !rowOf(successors, task).includes(task)) continue
    const known = members.get(component)
    if (known) known.push(task)
    else members.set(component, [task])
  }
  const via = new Int32Array(components.of.length).fill(-1)
  return [...members.values()].map((tokens) => ({
    tokens,
    loop: shortLoop(tokens[0]!, components.of, successors, via),
  }))
}

/** From `first` along successors of its component until one of them names it again. `via` is scratch, shared since components are disjoint. */
function shortLoop(
  first: TokenId,
  component: Int32Array,
  successors: Rows,
  via: Int32Array,
): readonly TokenId[] {
  const queue = [first]
  via[first] = first
  for (let head = 0; head < queue.length; head++) {
    const task = queue[head]!
    for (const next of rowOf(successors, task)) {
      if (next === first) return pathTo(task, first, via)
      if (component[next] !== component[first] || via[next] !== -1) continue
      via[next] = task
      queue.push(next)
    }
  }
  return [first]
}

function pathTo(last: TokenId, first: TokenId, via: Int32Array): readonly TokenId[] {
  const path = [last]
  for (let task = last; task !== first; path.push(task)) task = via[task]!
  return path.reverse()
}
