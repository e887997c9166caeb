import type { KeyId } from '../keys/key.ts'
import type { TokenId } from '../tokens/token.ts'
import { all, decoded, signed, verified } from './applies.ts'
import { defineCheck } from './check.ts'
import type { Facts } from './facts.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

const mostNamed = 3

export const keyShared = defineCheck({
  code: 'key-shared',
  severity: 'note',
  step: 'identity',
  title: 'One key signs for several issuers',
  passes: 'Its key signs for one issuer only',
  source: { word: 'choice', where: 'A signature tells agents apart only if each has a key of its own' },
  text: {
    what: 'One key, bound to no identity, verifies tokens of several issuers. One note for each key. A key that is bound is judged by its binding instead.',
    why: 'Whoever holds the key can speak for each of these issuers, so their records do not confirm each other: the whole workflow may be the story of one party.',
    causes: [
      'A gateway or platform signs for all agents behind it.',
      'Agents were set up from one template and share its key.',
      'One party wrote the history of everyone.',
    ],
    tries: [
      'Ask who holds the key.',
      'Bind the key to its identity under Keys; tokens of other issuers then fail.',
    ],
  },
  message: ({ kid, count, issuers }) =>
    `The key ${quote(kid)} signs for ${count} issuers: ${issuers}${Number(count) > mostNamed ? ', …' : ''}. Their records do not confirm each other.`,
  applies: all(decoded, signed, verified, (facts, id) => {
    const verification = facts.verifications[id]
    const key = verification?.status === 'verified' ? facts.keys[verification.key] : undefined
    return key?.identity === undefined || 'its key is bound to an identity'
  }),
  *run(facts) {
    for (const [key, { tokens, issuers }] of usesByKey(facts)) {
      if (issuers.size < 2) continue
      const { kid, thumbprint = '' } = facts.keys[key] ?? {}
      const named = [...issuers].slice(0, mostNamed).map((issuer) => quote(issuer, 80))
      yield { tokens, args: { kid: kid ?? thumbprint, count: issuers.size, issuers: named.join(', ') } }
    }
  },
})

interface KeyUse {
  readonly tokens: TokenId[]
  readonly issuers: Set<string>
}

/** By key that is bound to nobody: the tasks it verifies, and in whose names they are. */
function usesByKey(facts: Facts): ReadonlyMap<KeyId, KeyUse> {
  const uses = new Map<KeyId, KeyUse>()
  for (const { id, claims } of readTasks(facts)) {
    const verification = facts.verifications[id]
    if (verification?.status !== 'verified' || claims.iss === undefined) continue
    if (facts.keys[verification.key]?.identity !== undefined) continue
    const use = uses.get(verification.key) ?? { tokens: [], issuers: new Set() }
    uses.set(verification.key, use)
    use.tokens.push(id)
    use.issuers.add(claims.iss)
  }
  return uses
}
