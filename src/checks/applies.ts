import type { Token, TokenId } from '../tokens/token.ts'
import type { Facts } from './facts.ts'

/** Whether a check says anything about a token, or why it does not: a phrase without a full stop. */
export type Applies = (facts: Facts, token: TokenId) => true | string

/** The first reason that keeps a check from speaking. */
export function all(...conditions: readonly Applies[]): Applies {
  return (facts, id) => {
    for (const condition of conditions) {
      const answer = condition(facts, id)
      if (answer !== true) return answer
    }
    return true
  }
}

export const decoded: Applies = ({ tokens }, id) => !tokens[id]?.malformed || 'the token could not be decoded'

export const signed: Applies = ({ tokens }, id) => tokens[id]?.level === 'L2' || 'the token is unsigned'

export const verified: Applies = ({ verifications }, id) =>
  verifications[id]?.status === 'verified' || 'no trusted key verified its signature'

/** Nothing else is asked of a token whose algorithm is refused: not its key, not what its header demands. */
export const acceptable: Applies = ({ verifications }, id) =>
  verifications[id]?.status !== 'algorithm-refused' || 'the algorithm was refused'

export const hasId: Applies = ({ tokens }, id) =>
  tokens[id]?.claims?.jti !== undefined || 'it has no readable id'

export const hasRecord: Applies = ({ tokens }, id) =>
  tokens[id]?.record !== undefined || 'no ledger record stands around the token'

export const hasIat: Applies = ({ tokens }, id) =>
  tokens[id]?.claims?.iat !== undefined || 'it has no readable `iat`'

/** Some predecessor in the ledger satisfies this, so that there is something to compare with. */
export function somePredecessor(holds: (token: Token) => boolean, otherwise: string): Applies {
  return ({ tokens, graph: { predecessors } }, id) => {
    for (let edge = predecessors.start[id] ?? 0; edge < (predecessors.start[id + 1] ?? 0); edge++) {
      const predecessor = tokens[predecessors.values[edge]!]
      if (predecessor && holds(predecessor)) return true
    }
    return otherwise
  }
}

export const listsPredecessors: Applies = ({ tokens }, id) =>
  (tokens[id]?.claims?.predecessors.length ?? 0) > 0 || 'it lists no predecessors'

export const hasPredecessors: Applies = all(
  listsPredecessors,
  somePredecessor(() => true, 'none of its predecessors is in the ledger'),
)

/** Tokens live for minutes: whether one has expired is asked only at an instant that the user chose. */
export const judgedAtInstant: Applies = ({ policy }) =>
  policy.judgedAt.mode === 'at' ||
  policy.judgedAt.mode === 'now' ||
  'judged at its own time, not at a date or now'
