import type { ExecutionGraph } from '../graph/graph.ts'
import type { Token } from '../tokens/token.ts'
import type { Finding } from './finding.ts'

/**
 * Bits that say what there is to an edge; a cycle's bit stands on every edge inside it, `linked` where the successor's `inp_hash`
 * is the predecessor's `out_hash`.
 */
export const edgeMark = {
  late: 1,
  cycle: 2,
  otherWorkflow: 4,
  ambiguous: 8,
  rejected: 16,
  weaker: 32,
  linked: 64,
} as const

const markOfCode: Readonly<Record<string, number>> = {
  'temporal-order': edgeMark.late,
  'predecessor-other-workflow': edgeMark.otherWorkflow,
  'predecessor-rejected': edgeMark.rejected,
  'predecessor-weaker': edgeMark.weaker,
}

/** By edge: its marks, and how many seconds the predecessor was issued after its successor where that is a finding. */
export function edgeMarksOf(graph: ExecutionGraph, tokens: readonly Token[], findings: readonly Finding[]) {
  const { start, values } = graph.predecessors
  const marks = new Uint8Array(values.length)
  const late = new Float64Array(values.length)
  markCycles(graph, marks)
  markLinks(graph, tokens, marks)
  for (const [id, jtis] of graph.ambiguous) {
    const names = new Set(jtis)
    for (let edge = start[id]!; edge < start[id + 1]!; edge++)
      if (names.has(tokens[values[edge]!]?.claims?.jti ?? '')) marks[edge]! |= edgeMark.ambiguous
  }
  const edgeBetween = makeEdgeLookup(graph)
  for (const { code, tokens: accused, related = [], args } of findings) {
    const mark = markOfCode[code]
    if (!mark) continue
    for (const successor of accused)
      for (const predecessor of related) {
        const edge = edgeBetween(successor, predecessor)
        if (edge === undefined) continue
        marks[edge]! |= mark
        if (mark === edgeMark.late) late[edge] = Number(args?.seconds ?? 0)
      }
  }
  return { marks, late }
}

function markCycles({ cycles, predecessors: { start, values } }: ExecutionGraph, marks: Uint8Array): void {
  const cycleOf = new Int32Array(start.length - 1).fill(-1)
  for (const [index, { tokens }] of cycles.entries()) for (const id of tokens) cycleOf[id] = index
  for (const { tokens } of cycles)
    for (const id of tokens)
      for (let edge = start[id]!; edge < start[id + 1]!; edge++)
        if (cycleOf[values[edge]!] === cycleOf[id]) marks[edge]! |= edgeMark.cycle
}

function markLinks(
  { predecessors: { start, values } }: ExecutionGraph,
  tokens: readonly Token[],
  marks: Uint8Array,
): void {
  for (const [id, { claims }] of tokens.entries()) {
    if (claims?.inputHash === undefined) continue
    const input = plainHash(claims.inputHash)
    for (let edge = start[id]!; edge < start[id + 1]!; edge++) {
      const output = tokens[values[edge]!]?.claims?.outputHash
      if (output !== undefined && plainHash(output) === input) marks[edge]! |= edgeMark.linked
    }
  }
}

const earlyPrefix = 'sha-256:'

/** Both spellings of a SHA-256 are one: with the early draft's prefix, and without. */
const plainHash = (hash: string) => (hash.startsWith(earlyPrefix) ? hash.slice(earlyPrefix.length) : hash)

/** Findings come successor by successor, so one row is indexed at a time: a task with thousands of late predecessors stays cheap. */
function makeEdgeLookup({ predecessors: { start, values } }: ExecutionGraph) {
  let current = -1
  let row = new Map<number, number>()
  return (successor: number, predecessor: number): number | undefined => {
    if (successor !== current) {
      current = successor
      row = new Map()
      for (let edge = start[successor]!; edge < start[successor + 1]!; edge++) row.set(values[edge]!, edge)
    }
    return row.get(predecessor)
  }
}
