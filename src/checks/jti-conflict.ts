import type { Claims, TokenId } from '../tokens/token.ts'
import { all, decoded, hasId } from './applies.ts'
import { defineCheck } from './check.ts'
import type { Facts } from './facts.ts'
import { quote } from './phrase.ts'
import { places } from './places.ts'
import { readTasks } from './tasks.ts'

export const jtiConflict = defineCheck({
  code: 'jti-conflict',
  severity: 'error',
  step: 'graph',
  title: 'Two stories about one task',
  passes: 'No other token claims its id',
  source: {
    word: 'draft',
    where:
      'ECT drafts: `jti` is unique within its `wid`, everywhere where there is no `wid`. That other bytes under one id accuse all of them is our choice',
  },
  text: {
    what: 'Different tokens claim the same task id in one scope: the same workflow, or anywhere as soon as one of them has no `wid`. All of them are accused, since nothing in the ledger says which is the true one. Successors get an edge to each.',
    why: 'Whoever names this id as predecessor may mean either. Showing one verifier one token and another verifier the other is how a history is forked.',
    causes: [
      'A task was re-issued after a correction under its old id.',
      'An issuer takes its ids from something that repeats: a counter, a hash of the input.',
      'One of both is a forgery, or the payload of one was altered; see the other findings of both.',
    ],
    tries: [
      'Compare both tokens claim by claim.',
      'Ask the issuer which of them it signed first, and why it signed again.',
    ],
  },
  message: ({ jti, count, places: seen, differ }) =>
    `${count} different tokens claim the id ${quote(jti)}: ${seen}.${differ ? ` The first two differ in ${differ}.` : ''}`,
  applies: all(decoded, hasId),
  *run(facts) {
    for (const tokens of conflicts(facts)) {
      const [first, second] = tokens.map((id) => facts.tokens[id]?.claims)
      yield {
        tokens,
        args: {
          jti: first?.jti ?? '',
          count: tokens.length,
          places: places(facts, tokens),
          differ: first && second ? difference(first, second) : '',
        },
      }
    }
  },
})

/** Tasks that share an id, by scope: one group where any of them has no `wid`, else one for each `wid` that holds several. */
function* conflicts(facts: Facts): Iterable<readonly TokenId[]> {
  const first = new Map<string, TokenId>()
  const several = new Map<string, TokenId[]>()
  for (const { id, claims } of readTasks(facts)) {
    if (claims.jti === undefined) continue
    const earlier = first.get(claims.jti)
    const ids = several.get(claims.jti)
    if (earlier === undefined) first.set(claims.jti, id)
    else if (ids) ids.push(id)
    else several.set(claims.jti, [earlier, id])
  }
  const widOf = (id: TokenId) => facts.tokens[id]?.claims?.wid
  for (const ids of several.values()) {
    if (ids.some((id) => widOf(id) === undefined)) yield ids
    else yield* byWorkflow(ids, widOf)
  }
}

function byWorkflow(
  ids: readonly TokenId[],
  widOf: (id: TokenId) => string | undefined,
): readonly TokenId[][] {
  const groups = new Map<string | undefined, TokenId[]>()
  for (const id of ids) {
    const group = groups.get(widOf(id))
    if (group) group.push(id)
    else groups.set(widOf(id), [id])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

const compared: readonly (readonly [string, (claims: Claims) => unknown])[] = [
  ['`iss`', (claims) => claims.iss],
  ['`exec_act`', (claims) => claims.action],
  ['`iat`', (claims) => claims.iat],
  ['their predecessors', (claims) => claims.predecessors.join('\n')],
  ['`inp_hash`', (claims) => claims.inputHash],
  ['`out_hash`', (claims) => claims.outputHash],
  ['`wid`', (claims) => claims.wid],
]

function difference(first: Claims, second: Claims): string {
  const names = compared.filter(([, read]) => read(first) !== read(second)).map(([name]) => name)
  return names.join(', ')
}
