import { all, decoded, hasPredecessors } from './applies.ts'
import { defineCheck } from './check.ts'
import { called, quote } from './phrase.ts'
import { edgeArgs, edges } from './tasks.ts'

const unapproved: readonly (string | undefined)[] = ['rejected', 'pending_human_review']

export const predecessorRejected = defineCheck({
  code: 'predecessor-rejected',
  severity: 'warning',
  step: 'graph',
  title: 'Builds on a task that was not approved',
  passes: 'No predecessor was rejected or waits for review',
  source: {
    word: 'choice',
    where:
      'The reference implementations list a predecessor policy without its meaning; that a successor of an unapproved task deserves a warning is our choice',
  },
  text: {
    what: 'A predecessor carries the decision `rejected` or `pending_human_review`, and the task went on without saying `compensation_required`.',
    why: 'A decision that stops nothing is worth little: somebody acted although the step before was refused or not yet reviewed.',
    causes: [
      'The agent does not look at the decision of its predecessor.',
      'The review was given later and recorded nowhere.',
      'The task undoes the rejected one and does not say so.',
    ],
    tries: [
      'Look what the task did, and whether a later task approves it.',
      'Let tasks that compensate say `compensation_required: true` with a reason.',
    ],
  },
  message: ({ action, jti, predecessorAction, predecessorJti, decision }) =>
    `${called(action, jti)} builds on ${called(predecessorAction, predecessorJti)}, whose decision is ${quote(decision)}, and declares no compensation.`,
  applies: all(decoded, hasPredecessors),
  *run({ tokens, graph }) {
    for (const [id, predecessor] of edges(graph)) {
      const decision = tokens[predecessor]?.claims?.policyDecision
      if (!unapproved.includes(decision) || tokens[id]?.claims?.compensationRequired) continue
      const args = { ...edgeArgs(tokens[id], tokens[predecessor]), decision: decision ?? '' }
      yield { tokens: [id], related: [predecessor], args }
    }
  },
})
