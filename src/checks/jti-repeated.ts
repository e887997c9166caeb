import type { TokenId } from '../tokens/token.ts'
import { all, decoded, hasId } from './applies.ts'
import { defineCheck } from './check.ts'
import type { Facts } from './facts.ts'
import { type File, fileOf } from './ledger-rows.ts'
import { quote } from './phrase.ts'
import { places } from './places.ts'

export const jtiRepeated = defineCheck({
  code: 'jti-repeated',
  severity: 'warning',
  step: 'graph',
  title: 'Token stands in the ledger more than once',
  passes: 'The token stands once in its source',
  source: {
    word: 'draft',
    where: 'ECT drafts: a second sighting of a `jti` within the validity window is a replay',
  },
  text: {
    what: 'The same token, byte for byte, stands in one file more than once. It is one task seen several times and is judged once. The same token in two files is no finding: both may hold a copy of one ledger.',
    why: 'A verifier that accepted it twice let one record stand for two executions: a replay.',
    causes: [
      'Somebody sent the token again, and the ledger took it again.',
      'A retry after a lost answer.',
      'The file is two exports of one ledger pasted together.',
      'The file records traffic, and one message stands in it twice: as the client and as a proxy saw it, or sent on after a redirect.',
    ],
    tries: [
      'Compare the recorded times of the sightings.',
      'In recorded traffic, look whether the sightings are one message seen twice, which is no replay, or two messages.',
      'Look whether the ledger refuses a `jti` that it has already seen.',
    ],
  },
  message: ({ jti, count, places: seen }) =>
    `The token with the id ${quote(jti)} stands ${count} times in one source: ${seen}.`,
  applies: all(decoded, hasId),
  *run(facts) {
    for (const sightings of repeatedSightings(facts)) {
      const jti = facts.tokens[sightings[0]!]?.claims?.jti ?? ''
      yield { tokens: sightings, args: { jti, count: sightings.length, places: places(facts, sightings) } }
    }
  },
})

/** By task that repeats within a file: its sightings in such files. A malformed token or one without id is reported for that alone. */
function repeatedSightings({ tokens, graph }: Facts): Iterable<readonly TokenId[]> {
  const repeated = new Set<TokenId>()
  for (const [id] of tokens.entries()) if (graph.task[id] !== id) repeated.add(graph.task[id]!)
  const byFiles = new Map<TokenId, Map<File, TokenId[]>>()
  for (const [id, token] of tokens.entries()) {
    const task = graph.task[id]!
    if (!repeated.has(task) || token.claims?.jti === undefined) continue
    const files = byFiles.get(task) ?? new Map<File, TokenId[]>()
    byFiles.set(task, files)
    const file = fileOf(token.origin)
    const sightings = files.get(file)
    if (sightings) sightings.push(id)
    else files.set(file, [id])
  }
  return [...byFiles.values()]
    .map((files) => [...files.values()].filter((sightings) => sightings.length > 1).flat())
    .filter((sightings) => sightings.length > 0)
}
