import type { Facts } from '../checks/facts.ts'
import type { ExecutionGraph } from '../graph/graph.ts'
import type { TokenId } from '../tokens/token.ts'

/** An address from which tokens of one source ask a verifier to fetch a key. It is shown as text; nothing follows it. */
export interface AskedAddress {
  readonly member: 'jku' | 'x5u'
  /** As the header spells it, long ones shortened. */
  readonly address: string
  readonly tasks: number
  /** The first task that asks. */
  readonly first: TokenId
  /** The first of the `kid`s beside it, and how many there are. */
  readonly kids: readonly string[]
  readonly kidCount: number
}

/** What the tokens of one source ask to fetch: all counted, the first listed. */
export interface AskedAddresses {
  readonly tasks: number
  readonly addresses: number
  readonly listed: readonly AskedAddress[]
}

const mostListed = 100
const mostKids = 5

interface Counted {
  readonly member: AskedAddress['member']
  readonly address: string
  readonly first: TokenId
  readonly kids: Set<string>
  tasks: number
}

const known = new WeakMap<ExecutionGraph, readonly AskedAddresses[]>()

/** By source: every address that its tokens ask to fetch a key from (`jku`, `x5u`), and nobody fetched. */
export function askedAddresses({ tokens, graph }: Facts, sources: number): readonly AskedAddresses[] {
  const earlier = known.get(graph)
  if (earlier?.length === sources) return earlier
  const found = Array.from({ length: sources }, () => new Map<string, Counted>())
  const asking = Array.from({ length: sources }, () => new Set<TokenId>())
  for (const [id, { origin, header }] of tokens.entries()) {
    if (!header || header.keyHints.length === 0) continue
    const task = graph.task[id]!
    if (asking[origin.source]?.has(task)) continue
    for (const { member, value } of header.keyHints) {
      if (member !== 'jku' && member !== 'x5u') continue
      asking[origin.source]?.add(task)
      const key = `${member} ${value}`
      const one = found[origin.source]?.get(key)
      if (one) one.tasks++
      else
        found[origin.source]?.set(key, {
          member,
          address: unquoted(value),
          first: task,
          kids: new Set(),
          tasks: 1,
        })
      if (header.kid !== undefined) found[origin.source]?.get(key)?.kids.add(header.kid)
    }
  }
  const asked = found.map((addresses, source) => ({
    tasks: asking[source]!.size,
    addresses: addresses.size,
    listed: [...addresses.values()].slice(0, mostListed).map(({ kids, ...one }) => ({
      ...one,
      kids: [...kids].slice(0, mostKids),
      kidCount: kids.size,
    })),
  }))
  known.set(graph, asked)
  return asked
}

/** A string's JSON text without its quotes: what is escaped in it stays so, and can be seen. */
const unquoted = (json: string): string => json.replace(/^"/, '').replace(/"$/, '')
