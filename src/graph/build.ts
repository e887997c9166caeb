import { heldToken, identityOf } from '../tokens/identity.ts'
import type { Token, TokenId } from '../tokens/token.ts'
import { strongComponents } from './components.ts'
import { findCycles } from './cycles.ts'
import type { ExecutionGraph } from './graph.ts'
import { topologicalOrder } from './order.ts'
import { firstSightings, type Identify, makeResolver } from './resolve.ts'
import { reversed, rowsFrom } from './rows.ts'
import { groupWorkflows } from './workflows.ts'

/**
 * Who names whom, as far as the tokens at hand tell. Linear in tokens and edges; no recursion. Where tokens were left in their
 * sources, `identify` is for the caller to give.
 */
export function buildGraph(
  tokens: readonly Token[],
  identify: Identify = (id) => identityOf(heldToken(tokens[id]!.encoded)),
): ExecutionGraph {
  const task = firstSightings(tokens, identify)
  const { from, to, missing, repeated, ambiguous } = resolveAll(tokens, task)
  const predecessors = rowsFrom(tokens.length, from, to)
  const successors = reversed(predecessors)
  const components = strongComponents(predecessors)
  const order = topologicalOrder(task, components, predecessors, successors)
  return {
    task,
    order,
    predecessors,
    successors,
    missing,
    repeated,
    ambiguous,
    cycles: findCycles(components, successors),
    ...groupWorkflows(tokens, { task, order, predecessors, missing }),
  }
}

function resolveAll(tokens: readonly Token[], task: Int32Array) {
  const resolve = makeResolver(tokens, task)
  const from: TokenId[] = []
  const to: TokenId[] = []
  const missing = new Map<TokenId, string[]>()
  const repeated = new Map<TokenId, readonly string[]>()
  const ambiguous = new Map<TokenId, string[]>()
  for (const [id, { claims }] of tokens.entries()) {
    if (task[id] !== id || !claims || claims.predecessors.length === 0) continue
    const listed = distinct(claims.predecessors)
    if (listed.length < claims.predecessors.length) repeated.set(id, listedAgain(claims.predecessors))
    for (const jti of listed) {
      const claimants = resolve(jti, claims.wid)
      if (claimants.length === 0) note(missing, id, jti)
      if (claimants.length > 1) note(ambiguous, id, jti)
      for (const claimant of claimants) {
        from.push(id)
        to.push(claimant)
      }
    }
  }
  return { from, to, missing, repeated, ambiguous }
}

function distinct(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)]
}

function listedAgain(ids: readonly string[]): readonly string[] {
  const listed = new Set<string>()
  const again = new Set<string>()
  for (const id of ids) (listed.has(id) ? again : listed).add(id)
  return [...again]
}

function note(notes: Map<TokenId, string[]>, id: TokenId, jti: string): void {
  const known = notes.get(id)
  if (known) known.push(jti)
  else notes.set(id, [jti])
}
