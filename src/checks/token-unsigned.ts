import type { TokenId } from '../tokens/token.ts'
import { decoded } from './applies.ts'
import { defineCheck } from './check.ts'
import { agree, counted } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const tokenUnsigned = defineCheck({
  code: 'token-unsigned',
  severity: 'error',
  leavesOpen: true,
  step: 'form',
  title: 'Token is not signed',
  passes: 'The token is signed',
  source: {
    word: 'draft',
    where: 'ECT draft -01, assurance levels: L1 is unsigned JSON, a verifier has a minimum level',
  },
  text: {
    what: 'The claims come without a signature (assurance level L1). Where the policy asks for more, that is an error; where it does not, it is noted once for all such tasks.',
    why: 'Nobody vouches for an unsigned record. Anybody who could write to the file could have written it, in any name. Dropping the signature is also the simplest way to slip a changed record past a careless verifier.',
    causes: [
      'The system runs at level L1 on purpose, in a trial for example.',
      'The export kept the claims and dropped the signatures.',
      'Somebody replaced a signed token by its bare claims.',
    ],
    tries: [
      'Ask for the tokens as they were signed, not for their decoded claims.',
      'If L1 is what you expect, lower the minimum level of the policy; the tasks stay unchecked all the same.',
    ],
  },
  message: ({ count, minimum }) =>
    minimum
      ? `The token carries no signature (level L1), and the policy asks for ${minimum}.`
      : `${counted(count, 'task')} ${agree(count, 'carries', 'carry')} no signature (level L1), which the policy allows. Nobody vouches for what ${agree(count, 'it says', 'they say')}.`,
  applies: decoded,
  *run(facts) {
    const { minimumLevel } = facts.policy
    const allowed: TokenId[] = []
    for (const { id, token } of readTasks(facts)) {
      if (token.level !== 'L1') continue
      if (minimumLevel === 'L1') allowed.push(id)
      else yield { tokens: [id], args: { count: 1, minimum: minimumLevel } }
    }
    if (allowed.length > 0)
      yield { tokens: allowed, severity: 'note', args: { count: allowed.length, minimum: '' } }
  },
})
