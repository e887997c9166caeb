import { decoded } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const dialectMixed = defineCheck({
  code: 'dialect-mixed',
  severity: 'warning',
  step: 'form',
  title: 'Mixes two drafts',
  passes: 'All its spellings come from one draft',
  source: {
    word: 'choice',
    where:
      'No draft says how to read a token that mixes both; where both spellings stand, the newer one is read',
  },
  text: {
    what: 'One token carries spellings of draft -01 and of draft -00, for example `pred` and `ext`, or `typ` `exec+jwt` with `par`. Where both spellings of one claim stand, the newer one is read.',
    why: 'A verifier of the one draft reads other predecessors or extensions from it than a verifier of the other: the same signed bytes tell two stories.',
    causes: ['The issuer was updated by half.', 'It writes both spellings so that every verifier finds one.'],
    tries: [
      'Compare both members under Claims; if they agree, the token only needs tidying.',
      'Let the issuer write one draft throughout.',
    ],
  },
  message: ({ first, second }) =>
    `The token mixes two drafts: ${quote(first)} belongs to ect-01, ${quote(second)} to an earlier one.`,
  applies: decoded,
  *run(facts) {
    for (const { id, token } of readTasks(facts)) {
      if (token.mixed) yield { tokens: [id], args: { first: token.mixed[0], second: token.mixed[1] } }
    }
  },
})
