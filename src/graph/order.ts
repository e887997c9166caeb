import type { StrongComponents } from './components.ts'
import type { Rows } from './graph.ts'
import { rowOf } from './rows.ts'

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
  const waiting = new Int32Array(count)
  const members: number[][] = Array.from({ length: count }, () => [])
  for (let id = 0; id < task.length; id++) {
    if (task[id] !== id) continue
    members[of[id]!]!.push(id)
    for (const predecessor of rowOf(predecessors, id)) if (of[predecessor] !== of[id]) waiting[of[id]!]!++
  }
  const ready: number[] = []
  const seen = new Uint8Array(count)
  for (let id = 0; id < task.length; id++) {
    const component = of[id]!
    if (task[id] !== id || waiting[component] !== 0 || seen[component]) continue
    seen[component] = 1
    ready.push(component)
  }
  const order: number[] = []
  for (let head = 0; head < ready.length; head++) {
    for (const id of members[ready[head]!]!) {
      order.push(id)
      for (const successor of rowOf(successors, id)) {
        const component = of[successor]!
        if (component !== of[id] && --waiting[component]! === 0) ready.push(component)
      }
    }
  }
  return Int32Array.from(order)
}
