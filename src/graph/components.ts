import type { Rows } from './graph.ts'

/** Strongly connected components in topological order, predecessors first: `of[task]` numbers the component of each node. */
export interface StrongComponents {
  readonly of: Int32Array
  readonly count: number
}

const unseen = -1

/** Tarjan's algorithm over the predecessor rows, with its own stack: a chain of any length overflows nothing. */
export function strongComponents({ start, values }: Rows): StrongComponents {
  const nodes = start.length - 1
  const of = new Int32Array(nodes).fill(unseen)
  const number = new Int32Array(nodes).fill(unseen)
  const low = new Int32Array(nodes)
  const nextEdge = start.slice(0, nodes)
  const path = new Int32Array(nodes)
  const open = new Int32Array(nodes)
  let pathLength = 0
  let openLength = 0
  let numbered = 0
  let count = 0

  const enter = (node: number) => {
    number[node] = low[node] = numbered++
    path[pathLength++] = node
    open[openLength++] = node
  }
  const leave = (node: number) => {
    pathLength--
    if (pathLength > 0) low[path[pathLength - 1]!] = Math.min(low[path[pathLength - 1]!]!, low[node]!)
    if (low[node] !== number[node]) return
    for (let member = unseen; member !== node; ) {
      member = open[--openLength]!
      of[member] = count
    }
    count++
  }

  for (let root = 0; root < nodes; root++) {
    if (number[root] !== unseen) continue
    enter(root)
    while (pathLength > 0) {
      const node = path[pathLength - 1]!
      if (nextEdge[node]! === start[node + 1]!) {
        leave(node)
        continue
      }
      const predecessor = values[nextEdge[node]!++]!
      if (number[predecessor] === unseen) enter(predecessor)
      else if (of[predecessor] === unseen) low[node] = Math.min(low[node]!, number[predecessor]!)
    }
  }
  return { of, count }
}
