import type { StrongComponents } from './components.ts'
import type { Rows } from './graph.ts'
import { rowsFrom } from './rows.ts'

/**
 * All tasks with predecessors before successors, as they stand in the ledger where the graph leaves a choice; members of a cycle stand
 * together (Kahn's algorithm over strong components).
 */
export function topologicalOrder(
  task: Int32Array,
  components: StrongComponents,
  predecessors: Rows,
  successors: Rows,
): Int32Array {
  const { of, count } = components
  const members = rowsFrom(count, of, Int32Array.from(of.keys()))
  const waiting = incoming(task, of, count, predecessors)
  const ready = new Int32Array(count)
  let readyLength = 0
  const seen = new Uint8Array(count)
  for (let id = 0; id < task.length; id++) {
    const component = of[id]!
    if (task[id] !== id || waiting[component] !== 0 || seen[component]) continue
    seen[component] = 1
    ready[readyLength++] = component
  }
  const order = new Int32Array(task.length)
  let length = 0
  for (let head = 0; head < readyLength; head++) {
    const component = ready[head]!
    for (let at = members.start[component]!; at < members.start[component + 1]!; at++) {
      const id = members.values[at]!
      order[length++] = id
      for (let edge = successors.start[id]!; edge < successors.start[id + 1]!; edge++) {
        const next = of[successors.values[edge]!]!
        if (next !== component && --waiting[next]! === 0) ready[readyLength++] = next
      }
    }
  }
  return order.subarray(0, length)
}

/** By component: how many edges lead into it from others. */
function incoming(task: Int32Array, of: Int32Array, count: number, predecessors: Rows): Int32Array {
  const edges = new Int32Array(count)
  for (let id = 0; id < task.length; id++)
    for (let edge = predecessors.start[id]!; edge < predecessors.start[id + 1]!; edge++)
      if (of[predecessors.values[edge]!] !== of[id]) edges[of[id]!]!++
  return edges
}
