import { all, decoded } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

const mostNamed = 3

export const audienceExcludesVerifier = defineCheck({
  code: 'audience-excludes-verifier',
  severity: 'error',
  step: 'identity',
  title: 'Not meant for this verifier',
  passes: 'The verifier stands in its audience',
  source: {
    word: 'draft',
    where:
      'ECT drafts: `aud` names every party that will verify. That it is judged only when the policy names a verifier is our choice',
  },
  text: {
    what: 'The policy names a verifier, and `aud` does not. An auditor is usually not in the audience, so without a verifier in the policy the audience is shown and not judged.',
    why: 'A token that was meant for somebody else and is accepted here was carried over from another conversation.',
    causes: [
      'The issuer did not know that this party would verify.',
      'The token comes from another environment: test, another customer.',
      'The verifier in the policy is spelled differently.',
    ],
    tries: [
      'Compare the spelling with `aud` under Claims.',
      'Remove the verifier from the policy if you only audit.',
    ],
  },
  message: ({ verifier, audience, more }) =>
    `The audience is ${audience}${Number(more) > 0 ? ` and ${more} more` : ''}; ${quote(verifier, 80)} is not in it.`,
  applies: all(decoded, ({ policy, tokens }, id) => {
    if (policy.verifier === null) return 'the policy names no verifier'
    return tokens[id]?.claims?.aud !== undefined || 'it has no readable `aud`'
  }),
  *run(facts) {
    const { verifier } = facts.policy
    if (verifier === null) return
    for (const { id, claims } of readTasks(facts)) {
      if (!claims.aud || claims.aud.includes(verifier)) continue
      const named = claims.aud.slice(0, mostNamed)
      const audience = named.map((party) => quote(party, 80)).join(', ')
      yield { tokens: [id], args: { verifier, audience, more: claims.aud.length - named.length } }
    }
  },
})
