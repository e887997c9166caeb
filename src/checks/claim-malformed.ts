import type { ClaimProblem, Token } from '../tokens/token.ts'
import { decoded } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import type { Policy } from './policy.ts'
import { readTasks } from './tasks.ts'

const sentences: Readonly<Record<ClaimProblem['problem'], string>> = {
  'not-a-string': 'is not a string',
  empty: 'is empty',
  'not-a-number': 'is not a number of seconds',
  'not-a-numeric-date': 'is not a time between 1970 and the year 9999',
  milliseconds: 'counts milliseconds; a token counts seconds since 1970',
  'not-an-array': 'is not a list',
  'not-an-array-of-strings': 'holds something that is not a non-empty string',
  'not-an-object': 'is not an object',
  'not-a-uri': 'is not a URI',
  'not-a-uuid': 'is not a UUID',
  'not-a-hash': 'is not the base64url of a hash',
  'unknown-value': 'has none of its three values `approved`, `rejected`, `pending_human_review`',
  'not-a-boolean': 'is neither true nor false',
  'differs-from-iss': 'differs from `iss`, which it must repeat in the early draft',
  'without-decision': 'stands without `pol_decision`',
  'without-policy': 'stands without `pol`',
  'after-iat': 'lies after `iat`: a decision cannot be newer than the record of it',
}

export const claimMalformed = defineCheck({
  code: 'claim-malformed',
  severity: 'error',
  step: 'claims',
  title: 'Claim is not well formed',
  passes: 'All claims that are present are well formed',
  source: {
    word: 'draft',
    where: 'ECT drafts -00 and -01, claims; RFC 7519 section 2 for NumericDate; RFC 9562 for UUIDs',
  },
  text: {
    what: 'A claim is present and not what its rule asks: the wrong type, an impossible value, or at odds with its neighbour. One finding for each claim. What is malformed is not used further, so a time in milliseconds causes no error of order.',
    why: 'Programs guess differently at a malformed value, and so two verifiers can read two histories from one token.',
    causes: [
      'Times in milliseconds, as JavaScript counts them, or as text.',
      'A list with one element written as a plain string.',
      'Ids that are names or numbers instead of UUIDs.',
    ],
    tries: [
      'Correct the issuer: tokens that are signed cannot be put right afterwards.',
      'Whether ids must be UUIDs is part of the policy, off for tokens of draft -00.',
    ],
  },
  message: ({ claim, problem, value }) =>
    `${quote(claim)} ${sentences[problem as ClaimProblem['problem']] ?? 'is malformed'}. It says ${quote(value, 80)}.`,
  applies: decoded,
  *run(facts) {
    for (const { id, token } of readTasks(facts)) {
      if (token.problems.length === 0) continue
      const named = new Set<string>()
      for (const { claim, problem, value } of token.problems) {
        if (named.has(claim) || (problem === 'not-a-uuid' && !uuidsAsked(facts.policy, token))) continue
        named.add(claim)
        yield { tokens: [id], args: { claim, problem, value } }
      }
    }
  },
})

function uuidsAsked({ uuidTaskIds }: Policy, { dialect }: Token): boolean {
  return uuidTaskIds === 'everybody' || (uuidTaskIds === 'ect-01' && dialect === 'ect-01')
}
