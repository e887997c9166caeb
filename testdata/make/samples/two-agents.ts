import { decided, type Sample } from './sample.ts'

/** The demo of the reference implementations. */
export const twoAgents: Sample = {
  id: 'two-agents',
  title: 'Two agents',
  description:
    'Agent A issues a root; agent B verifies it, appends it to the ledger and issues its successor.',
  lookAt:
    'Both signatures match. The second task names the first in `pred`, and its `inp_hash` is the first one’s `out_hash`.',
  format: 'rows',
  keys: ['a', 'b'],
  tasks: {
    recommend_treatment: {
      by: 'a',
      at: 0,
      ext: { regulated_domain: 'medtech', model_version: 'advisor-4.2' },
    },
    validate_safety: {
      by: 'b',
      at: 3,
      after: ['recommend_treatment'],
      ext: decided('clinical_safety_v2', 'approved'),
    },
  },
  expected: {},
}
