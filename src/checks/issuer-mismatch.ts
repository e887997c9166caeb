import type { TrustedKey } from '../keys/key.ts'
import { all, decoded, signed, verified } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

const witnesses: Readonly<Record<NonNullable<TrustedKey['identityFrom']>, string>> = {
  jwk: 'the key itself',
  certificate: 'its certificate',
  wit: 'its identity token',
  user: 'you',
}

export const issuerMismatch = defineCheck({
  code: 'issuer-mismatch',
  severity: 'error',
  step: 'identity',
  title: 'Signed with a key of somebody else',
  passes: 'The key is bound to the issuer',
  source: {
    word: 'draft',
    where:
      'ECT drafts: `iss` is the identity to which the key is bound, in WIMSE the `sub` of the Workload Identity Token',
  },
  text: {
    what: 'The signature is right, but the key that made it is bound to another identity than the one the token names as its issuer. Identities are compared letter by letter.',
    why: 'One agent speaks in the name of another. This is what binding keys to identities is there to find.',
    causes: [
      'An agent, or whoever holds its key, issued the record of a task in the name of another agent.',
      'A gateway signs for the agents behind it.',
      'The identity was written differently: another trust domain, a trailing slash.',
    ],
    tries: [
      'Compare both identities letter by letter.',
      'If a gateway may sign for this issuer, bind its key to that identity under Keys.',
    ],
  },
  message: ({ kid, identity, iss, from }) =>
    `The token says that ${quote(iss, 80)} issued it, but ${quote(kid)}, the key that signed it, belongs to ${quote(identity, 80)}${from ? `, as ${from} ${from === 'you' ? 'say' : 'says'}` : ''}.`,
  applies: all(decoded, signed, verified, (facts, id) => {
    if (facts.tokens[id]?.claims?.iss === undefined) return 'it has no readable `iss`'
    const verification = facts.verifications[id]
    const key = verification?.status === 'verified' ? facts.keys[verification.key] : undefined
    return key?.identity !== undefined || 'its key is bound to no identity'
  }),
  *run(facts) {
    for (const { id, token, claims } of readTasks(facts)) {
      const verification = facts.verifications[id]
      if (verification?.status !== 'verified' || claims.iss === undefined) continue
      const { identity, identityFrom } = facts.keys[verification.key] ?? {}
      if (identity === undefined || identity === claims.iss) continue
      const from = identityFrom ? witnesses[identityFrom] : ''
      yield { tokens: [id], args: { kid: token.header?.kid ?? '', identity, iss: claims.iss, from } }
    }
  },
})
