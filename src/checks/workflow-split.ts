import type { Workflow } from '../graph/graph.ts'
import { spellingsOf } from '../tokens/dialect.ts'
import type { Token, TokenId } from '../tokens/token.ts'
import { all, decoded } from './applies.ts'
import { defineCheck } from './check.ts'
import type { Facts } from './facts.ts'
import { agree, counted, quote } from './phrase.ts'

export const workflowSplit = defineCheck({
  code: 'workflow-split',
  severity: 'note',
  step: 'graph',
  title: 'Workflow falls into unconnected pieces',
  passes: 'Its workflow is not known to fall into pieces',
  source: {
    word: 'choice',
    where:
      'Several roots are allowed by the drafts; two graphs under one `wid` that never meet are worth a look',
  },
  text: {
    what: 'Tasks with one `wid` form two graphs or more that are not connected, each with a root of its own and nothing missing. One note for each workflow, naming the tasks outside the largest piece. Where a predecessor is missing it may be what joins the pieces, so nothing is said.',
    why: 'A second graph in the shadow of the first can tell another story under the same name, each without a flaw in itself.',
    causes: [
      'Parts of the workflow run side by side and never join.',
      'A `wid` was used again for a later run.',
      'Somebody prepared a second history to show to somebody else.',
    ],
    tries: [
      'Compare the times and agents of the pieces.',
      'Ask whether the workflow is meant to join its branches.',
    ],
  },
  message: ({ wid, pieces, outside, tasks }) =>
    `The workflow ${quote(wid, 40)} falls into ${pieces} pieces that no predecessor connects; ${outside} of its ${counted(tasks, 'task')} ${agree(outside, 'stands', 'stand')} outside the largest.`,
  applies: all(decoded, ({ tokens, graph }, id) => {
    if (tokens[id]?.claims?.wid === undefined) return 'it names no workflow'
    const pieces = graph.workflows[graph.workflow[id]!]?.components ?? 1
    return pieces < 2 || 'it is in the largest piece of its workflow, or in one that is not known to be whole'
  }),
  *run(facts) {
    const seen = new Uint8Array(facts.tokens.length)
    for (const [index, workflow] of facts.graph.workflows.entries()) {
      if (workflow.wid === undefined || workflow.components < 2) continue
      const pieces = wholePieces(facts, workflow, index, seen)
      if (pieces.length < 2) continue
      const largest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best))
      const tokens = pieces.filter((piece) => piece !== largest).flat()
      const args = {
        wid: workflow.wid,
        pieces: pieces.length,
        outside: tokens.length,
        tasks: workflow.tasks.length,
      }
      yield { tokens, args }
    }
  },
})

/**
 * The connected pieces of a workflow that are known to be whole: with a root, and with no task whose predecessors are unknown.
 * Several claimants of one id hang together by it: that is a conflict and no second graph.
 */
function wholePieces(
  facts: Facts,
  { tasks }: Workflow,
  workflow: number,
  seen: Uint8Array,
): readonly TokenId[][] {
  const claimants = claimantsOf(facts, tasks)
  const pieces: TokenId[][] = []
  for (const first of tasks) {
    if (seen[first]) continue
    seen[first] = 1
    const piece = [first]
    for (let head = 0; head < piece.length; head++) {
      const id = piece[head]!
      const jti = facts.tokens[id]?.claims?.jti ?? ''
      const neighbours = [...neighboursOf(facts, id), ...(claimants.get(jti) ?? [])]
      claimants.delete(jti)
      for (const other of neighbours) {
        if (seen[other] || facts.graph.workflow[other] !== workflow) continue
        seen[other] = 1
        piece.push(other)
      }
    }
    if (isWhole(facts, piece)) pieces.push(piece)
  }
  return pieces
}

function claimantsOf({ tokens }: Facts, tasks: Int32Array): Map<string, TokenId[]> {
  const claimants = new Map<string, TokenId[]>()
  for (const id of tasks) {
    const jti = tokens[id]?.claims?.jti
    if (jti === undefined) continue
    const others = claimants.get(jti)
    if (others) others.push(id)
    else claimants.set(jti, [id])
  }
  return claimants
}

function neighboursOf({ graph }: Facts, id: TokenId): readonly TokenId[] {
  return [graph.predecessors, graph.successors].flatMap(({ start, values }) => [
    ...values.subarray(start[id], start[id + 1]),
  ])
}

function isWhole({ tokens, graph, policy }: Facts, piece: readonly TokenId[]): boolean {
  const required = policy.requiredClaims.includes('pred')
  if (piece.some((id) => graph.missing.has(id) || !statesPredecessors(tokens[id]!, required))) return false
  return piece.some((id) => tokens[id]?.claims?.predecessors.length === 0)
}

function statesPredecessors({ present, problems }: Token, required: boolean): boolean {
  const spellings = spellingsOf('pred')
  if (required && !spellings.some((spelling) => present.includes(spelling))) return false
  return !problems.some(({ claim }) => spellings.includes(claim))
}
