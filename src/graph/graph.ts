import type { TokenId } from '../tokens/token.ts'

/** Lists of numbers by row in two arrays: row i is `values[start[i]]` to `values[start[i + 1] - 1]`. */
export interface Rows {
  readonly start: Int32Array
  readonly values: Int32Array
}

/** The tasks that bear one `wid`, or that hang together without one. */
export interface Workflow {
  /** Absent where the tasks carry no `wid`; they then form one workflow by connected component. */
  readonly wid?: string
  /** Its tasks, in topological order as far as there is one. */
  readonly tasks: Int32Array
  /** How many pieces it falls into: more than one under one `wid` is a split. */
  readonly components: number
}

/**
 * Who names whom. Rows are by TokenId; a token that repeats the bytes of an earlier one has no edges: `task[id]` is the first sighting,
 * and the graph is over those. An edge's place in `predecessors.values` is its EdgeId.
 */
export interface ExecutionGraph {
  /** The first token with the same bytes; `task[id] === id` marks a task. */
  readonly task: Int32Array
  /** All tasks, in topological order; members of a cycle stand together. */
  readonly order: Int32Array
  readonly predecessors: Rows
  readonly successors: Rows
  /** By task that lacks any: the predecessors' ids nobody claims, each once, as listed. */
  readonly missing: ReadonlyMap<TokenId, readonly string[]>
  /** By task that has any: ids listed more than once. */
  readonly repeated: ReadonlyMap<TokenId, readonly string[]>
  /** By task that has any: predecessor ids with several claimants; each claimant got an edge. */
  readonly ambiguous: ReadonlyMap<TokenId, readonly string[]>
  /** Strongly connected components of more than one task, or of one that names itself; tasks ascending. */
  readonly cycles: readonly { readonly tokens: readonly TokenId[]; readonly loop: readonly TokenId[] }[]
  /** In the order in which the first task of each was read. */
  readonly workflows: readonly Workflow[]
  /** Index into `workflows`, by token. */
  readonly workflow: Int32Array
}
