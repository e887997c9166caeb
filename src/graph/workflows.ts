import type { Token } from '../tokens/token.ts'
import type { ExecutionGraph, Workflow } from './graph.ts'
import { rowOf, rowsFrom } from './rows.ts'

type Edges = Pick<ExecutionGraph, 'task' | 'order' | 'predecessors' | 'missing'>

/** Groups tasks by `wid`; tasks without one form a workflow by connected component (our choice). Repeats belong to their task's workflow. */
export function groupWorkflows(
  tokens: readonly Token[],
  graph: Edges,
): Pick<ExecutionGraph, 'workflows' | 'workflow'> {
  const { task, order } = graph
  const { wids, widOf } = numberedWids(tokens)
  const piece = connectedPieces(widOf, graph)
  /** By number of a `wid`, and behind those by piece: the workflow, once it has one. */
  const known = new Int32Array(wids.length + tokens.length).fill(-1)
  const first: number[] = []
  const workflow = new Int32Array(tokens.length)
  for (let id = 0; id < tokens.length; id++) {
    if (task[id] !== id) continue
    const name = widOf[id] === -1 ? wids.length + piece[id]! : widOf[id]!
    if (known[name] === -1) {
      known[name] = first.length
      first.push(id)
    }
    workflow[id] = known[name]!
  }
  const tasks = rowsFrom(
    first.length,
    order.map((id) => workflow[id]!),
    order,
  )
  const components = countPieces(first.length, workflow, piece, graph)
  for (let id = 0; id < tokens.length; id++) workflow[id] = workflow[task[id]!]!
  const workflows = first.map((id, index): Workflow => {
    const wid = wids[widOf[id]!]
    const rest = { tasks: rowOf(tasks, index), components: components[index]! }
    return wid === undefined ? rest : { wid, ...rest }
  })
  return { workflow, workflows }
}

/** Every `wid` once, and by token which it is; -1 for none. Numbers are compared more quickly than names. */
function numberedWids(tokens: readonly Token[]) {
  const numbers = new Map<string, number>()
  const widOf = Int32Array.from(tokens, ({ claims }) => {
    const wid = claims?.wid
    if (wid === undefined) return -1
    const known = numbers.get(wid)
    if (known !== undefined) return known
    numbers.set(wid, numbers.size)
    return numbers.size - 1
  })
  return { wids: [...numbers.keys()], widOf }
}

/**
 * How many pieces each workflow falls into. Where a predecessor is missing, it may be what joins them: only a workflow that
 * misses none is known to be split.
 */
function countPieces(
  workflows: number,
  workflow: Int32Array,
  piece: Int32Array,
  { order, missing }: Edges,
): Int32Array {
  const pieces = new Int32Array(workflows)
  for (const id of order) if (piece[id] === id) pieces[workflow[id]!]!++
  for (const id of missing.keys()) pieces[workflow[id]!] = 1
  return pieces
}

/** By token: one task that stands for all that are connected with it inside one `wid` (union-find over the edges). */
function connectedPieces(widOf: Int32Array, { order, predecessors: { start, values } }: Edges): Int32Array {
  const parent = Int32Array.from(widOf.keys())
  const find = (id: number) => {
    let at = id
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (const id of order)
    for (let edge = start[id]!; edge < start[id + 1]!; edge++) {
      const predecessor = values[edge]!
      if (widOf[predecessor] === widOf[id]) parent[find(id)] = find(predecessor)
    }
  for (const id of order) parent[id] = find(id)
  return parent
}
