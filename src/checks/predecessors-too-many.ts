import { all, decoded, listsPredecessors } from './applies.ts'
import { defineCheck } from './check.ts'
import { readTasks } from './tasks.ts'

export const predecessorsTooMany = defineCheck({
  code: 'predecessors-too-many',
  severity: 'warning',
  step: 'graph',
  title: 'Too many predecessors',
  passes: 'It lists no more predecessors than the policy allows',
  source: {
    word: 'draft',
    where:
      'ECT reference implementations: an optional limit of 100 predecessors; the limit is part of the policy',
  },
  text: {
    what: 'The list of predecessors is longer than the policy allows, repeats included.',
    why: 'Live verifiers look each of them up and may refuse the token to protect themselves.',
    causes: [
      'One task gathers the results of very many.',
      'An issuer lists all ancestors and not only its direct predecessors.',
    ],
    tries: [
      'Gather in steps.',
      'List only the tasks whose results were used directly.',
      'Raise the limit of the policy.',
    ],
  },
  message: ({ count, limit }) => `It lists ${count} predecessors; the policy allows ${limit}.`,
  applies: all(decoded, listsPredecessors),
  *run(facts) {
    const limit = facts.policy.maxPredecessors
    for (const { id, claims } of readTasks(facts)) {
      const count = claims.predecessors.length
      if (count > limit) yield { tokens: [id], args: { count, limit } }
    }
  },
})
