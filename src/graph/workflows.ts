import type { Token } from '../tokens/token.ts'
import type { ExecutionGraph, Workflow } from './graph.ts'
import { rowOf } from './rows.ts'

type Edges = Pick<ExecutionGraph, 'task' | 'order' | 'predecessors' | 'missing'>

/** Groups tasks by `wid`; tasks without one form a workflow by connected component (our choice). Repeats belong to their task's workflow. */
export function groupWorkflows(
  tokens: readonly Token[],
  graph: Edges,
): Pick<ExecutionGraph, 'workflows' | 'workflow'> {
  const pieceOf = connectedPieces(tokens, graph)
  const index = new Map<string | number, number>()
  const groups: { wid?: string; tasks: number[]; pieces: Set<number>; open: boolean }[] = []
  const workflow = new Int32Array(tokens.length)
  for (const id of graph.order) {
    const wid = tokens[id]?.claims?.wid
    const name = wid ?? pieceOf(id)
    let at = index.get(name)
    if (at === undefined) {
      at = groups.length
      index.set(name, at)
      groups.push({ ...(wid !== undefined && { wid }), tasks: [], pieces: new Set(), open: false })
    }
    const group = groups[at]!
    group.tasks.push(id)
    group.pieces.add(pieceOf(id))
    if (graph.missing.has(id)) group.open = true
    workflow[id] = at
  }
  for (let id = 0; id < tokens.length; id++) workflow[id] = workflow[graph.task[id]!]!
  return { workflow, workflows: groups.map(finished) }
}

/** Where a predecessor is missing, it may be what joins the pieces: only a workflow that misses none is known to be split. */
function finished({
  wid,
  tasks,
  pieces,
  open,
}: {
  wid?: string
  tasks: number[]
  pieces: Set<number>
  open: boolean
}): Workflow {
  return {
    ...(wid !== undefined && { wid }),
    tasks: Int32Array.from(tasks),
    components: open ? 1 : pieces.size,
  }
}

/** Union-find over the edges inside one `wid`. */
function connectedPieces(tokens: readonly Token[], { order, predecessors }: Edges): (id: number) => number {
  const parent = Int32Array.from(tokens, (_, id) => id)
  const find = (id: number) => {
    let at = id
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (const id of order) {
    const wid = tokens[id]?.claims?.wid
    for (const predecessor of rowOf(predecessors, id)) {
      if (tokens[predecessor]?.claims?.wid === wid) parent[find(id)] = find(predecessor)
    }
  }
  return find
}
