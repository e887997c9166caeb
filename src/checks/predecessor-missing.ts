import { all, decoded, listsPredecessors } from './applies.ts'
import { defineCheck } from './check.ts'
import { called, quote } from './phrase.ts'

export const predecessorMissing = defineCheck({
  code: 'predecessor-missing',
  severity: 'error',
  leavesOpen: true,
  step: 'graph',
  title: 'Predecessor is not in the ledger',
  passes: 'Every predecessor is in the ledger',
  source: {
    word: 'draft',
    where:
      'ECT drafts: predecessors are tasks that were verified before. That its absence is only unknown in a partial ledger is our choice',
  },
  text: {
    what: 'The token names a predecessor, and no token that was opened has that id. In a complete ledger that is an error; in a partial one it is unknown, and the task is neither passed nor failed.',
    why: 'What this task built on cannot be seen. Leaving a record out is the easiest way to hide it.',
    causes: [
      'The ledger is an excerpt: one workflow, one day, one organisation.',
      'The missing task stands in a ledger of another organisation.',
      'The missing token was removed, or could not be decoded: see what was rejected.',
    ],
    tries: [
      'Open the other ledgers together with this one.',
      'Ask the issuer of this task for the predecessor: it must have had it to verify it.',
    ],
  },
  message: ({ action, jti, predecessor, ledger }) =>
    `${called(action, jti)} names the predecessor ${quote(predecessor)}, which is not ${ledger === 'complete' ? 'in this ledger, although it is said to be complete' : 'among the tokens opened'}.`,
  applies: all(decoded, listsPredecessors),
  *run({ tokens, graph, policy }) {
    const { ledger } = policy
    for (const [id, missing] of graph.missing) {
      const { action = '', jti = '' } = tokens[id]?.claims ?? {}
      for (const predecessor of missing) {
        const args = { action, jti, predecessor, ledger }
        yield ledger === 'partial' ? { tokens: [id], severity: 'warning', args } : { tokens: [id], args }
      }
    }
  },
})
