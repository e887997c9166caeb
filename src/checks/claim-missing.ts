import { spelledIn, spellingsOf } from '../tokens/dialect.ts'
import { decoded } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

const meanings: Readonly<Record<string, string>> = {
  iss: 'who executed the task',
  aud: 'who was meant to verify it',
  iat: 'when it was issued',
  exp: 'until when it may be accepted',
  jti: 'its own id, which successors refer to',
  wid: 'which workflow it belongs to',
  exec_act: 'what was done',
  pred: 'which tasks it depended on; it is drawn as a root',
}

export const claimMissing = defineCheck({
  code: 'claim-missing',
  severity: 'error',
  step: 'claims',
  title: 'Required claim is missing',
  passes: 'All required claims are present',
  source: {
    word: 'draft',
    where: 'ECT drafts -00 and -01, required claims; which ones are required is part of the policy',
  },
  text: {
    what: 'A claim that the policy requires is not in the token; one finding for each. A root has an empty list of predecessors, so a token without that claim is reported and still drawn as a root.',
    why: 'A record that does not say who, what, when or after what cannot be placed in the history of its workflow.',
    causes: [
      'The issuer follows another draft, or leaves out what it thinks is empty.',
      'The claim is misspelled, or nested inside the extension object.',
    ],
    tries: [
      'Look at the Claims for a similar name.',
      'If your issuers leave it out on purpose, take it off the required claims of the policy.',
    ],
  },
  message: ({ claim, meaning }) =>
    `The claim ${quote(claim)} is missing${meaning ? `: the token does not say ${meaning}` : ''}.`,
  applies: decoded,
  *run(facts) {
    const required = facts.policy.requiredClaims.map((claim) => ({ claim, spellings: spellingsOf(claim) }))
    for (const { id, token } of readTasks(facts)) {
      for (const { claim, spellings } of required) {
        if (spellings.some((spelling) => token.present.includes(spelling))) continue
        yield {
          tokens: [id],
          args: { claim: spelledIn(claim, token.dialect), meaning: meanings[claim] ?? '' },
        }
      }
    }
  },
})
