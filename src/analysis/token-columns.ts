import type { Facts } from '../checks/facts.ts'
import type { ExecutionGraph } from '../graph/graph.ts'
import type { TokenId } from '../tokens/token.ts'
import type { Outline } from './outline.ts'

/** What the page knows of tokens and graph, whatever keys and policy say. */
export type TokenColumns = Pick<
  Outline,
  | 'tokens'
  | 'task'
  | 'order'
  | 'jti'
  | 'action'
  | 'agent'
  | 'agents'
  | 'kid'
  | 'alg'
  | 'iat'
  | 'source'
  | 'entry'
  | 'workflow'
  | 'predecessors'
  | 'successors'
  | 'missingTask'
  | 'missingJti'
>

const known = new WeakMap<ExecutionGraph, TokenColumns>()

/**
 * The columns of these tokens, made once for each graph: strings and typed arrays, which cross from a worker in milliseconds
 * where whole claims would freeze the page.
 */
export function tokenColumns({ tokens, graph }: Pick<Facts, 'tokens' | 'graph'>): TokenColumns {
  const earlier = known.get(graph)
  if (earlier) return earlier
  const columns: TokenColumns = {
    tokens: tokens.length,
    task: graph.task,
    order: orderByWorkflow(graph.workflows),
    jti: tokens.map(({ claims }) => claims?.jti ?? ''),
    action: tokens.map(({ claims }) => claims?.action ?? ''),
    ...agentColumn(tokens),
    kid: tokens.map(({ header }) => header?.kid ?? ''),
    alg: tokens.map(({ header }) => header?.alg ?? ''),
    iat: Float64Array.from(tokens, ({ claims }) => claims?.iat ?? Number.NaN),
    source: Int32Array.from(tokens, ({ origin }) => origin.source),
    entry: Int32Array.from(tokens, ({ origin }) => origin.index),
    workflow: graph.workflow,
    predecessors: graph.predecessors,
    successors: graph.successors,
    ...missingColumns(graph),
  }
  known.set(graph, columns)
  return columns
}

function agentColumn(tokens: Facts['tokens']) {
  const issuers = new Set<string>()
  for (const { claims } of tokens) if (claims?.iss !== undefined) issuers.add(claims.iss)
  const agents = [...issuers].sort()
  const place = new Map(agents.map((agent, index) => [agent, index]))
  return { agents, agent: Int32Array.from(tokens, ({ claims }) => place.get(claims?.iss ?? '') ?? -1) }
}

function orderByWorkflow(workflows: ExecutionGraph['workflows']): Int32Array {
  const order = new Int32Array(workflows.reduce((sum, { tasks }) => sum + tasks.length, 0))
  let at = 0
  for (const { tasks } of workflows) {
    order.set(tasks, at)
    at += tasks.length
  }
  return order
}

function missingColumns(graph: ExecutionGraph) {
  const missingTask: TokenId[] = []
  const missingJti: string[] = []
  for (const [task, jtis] of graph.missing)
    for (const jti of jtis) {
      missingTask.push(task)
      missingJti.push(jti)
    }
  return { missingTask: Int32Array.from(missingTask), missingJti }
}
