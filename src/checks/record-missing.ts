import { all, decoded, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import type { Facts } from './facts.ts'
import { readTasks } from './tasks.ts'

const signedAndDecoded = all(decoded, signed)

export const recordMissing = defineCheck({
  code: 'record-missing',
  severity: 'error',
  step: 'ledger',
  title: 'No ledger record',
  passes: 'A ledger record stands around it',
  source: {
    word: 'draft',
    where:
      'ECT draft -01, assurance levels: L3 is a signed token and an audit ledger. That a row around the token is what shows it is our choice',
  },
  text: {
    what: 'The policy asks for level L3, and the signed token stands alone, without a row of a ledger around it in any of the sources.',
    why: 'The level cannot be seen in a token. Without the row there is no recorded time and no sequence, so nobody but the issuer says when it existed.',
    causes: ['The export holds bare tokens.', 'The token was never given to a ledger.'],
    tries: [
      'Export the rows of the ledger and not only their tokens.',
      'Ask for level L2 if bare tokens are what you expect.',
    ],
  },
  message: () => 'The policy asks for level L3, a record in a ledger; the token stands without one.',
  applies: (facts, id) =>
    facts.policy.minimumLevel === 'L3' ? signedAndDecoded(facts, id) : 'the policy does not ask for level L3',
  *run(facts) {
    if (facts.policy.minimumLevel !== 'L3') return
    const recorded = recordedTasks(facts)
    for (const { id, token } of readTasks(facts)) {
      if (token.level === 'L2' && !recorded.has(id)) yield { tokens: [id] }
    }
  },
})

function recordedTasks({ tokens, graph }: Facts): ReadonlySet<number> {
  const recorded = new Set<number>()
  for (const [id, { record }] of tokens.entries()) if (record) recorded.add(graph.task[id]!)
  return recorded
}
