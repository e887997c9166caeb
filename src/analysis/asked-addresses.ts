import type { ExecutionGraph } from '../graph/graph.ts'
import type { Origin } from '../import/ledger.ts'
import type { Token, TokenId } from '../tokens/token.ts'
import type { Evidence } from './evidence.ts'
import { addressesIn, type OthersAddress } from './others-asking.ts'

/** An address from which tokens of one source ask a verifier to fetch a key. It is shown as text; nothing follows it. */
export interface AskedAddress {
  readonly member: 'jku' | 'x5u'
  /** As the header spells it, long ones shortened. */
  readonly address: string
  readonly tasks: number
  /** The first task that asks, if any does. */
  readonly first?: TokenId
  /** Tokens that are no ECTs and ask for the same, and where the first of them stands. */
  readonly others: number
  readonly firstOther?: Origin
  /** The first of the `kid`s beside it, and how many there are. */
  readonly kids: readonly string[]
  readonly kidCount: number
}

/** What the tokens of one source ask to fetch: all tokens counted, the first addresses listed. */
export interface AskedAddresses {
  readonly tasks: number
  /** Tokens that are no ECTs. */
  readonly others: number
  readonly addresses: number
  /** False where there are more addresses and `kid`s than are told apart. */
  readonly inFull: boolean
  readonly listed: readonly AskedAddress[]
}

const mostListed = 100
const mostKids = 5

type Counted = Omit<AskedAddress, 'tasks' | 'others' | 'kids' | 'kidCount'> & {
  readonly kids: Set<string>
  tasks: number
  others: number
  firstOther?: Origin
}

/** An address for a key, as often as tokens of one source name it. */
interface Naming extends Pick<OthersAddress, 'member' | 'value'> {
  readonly task?: TokenId
  readonly other?: Pick<OthersAddress, 'tokens' | 'first'>
  readonly kids: readonly string[]
}

const known = new WeakMap<ExecutionGraph, readonly AskedAddresses[]>()

/** By source: every address that its tokens ask to fetch a key from (`jku`, `x5u`), and nobody fetched. */
export function askedAddresses(
  evidence: readonly Pick<Evidence, 'tokens' | 'othersAsking'>[],
  graph: ExecutionGraph,
): readonly AskedAddresses[] {
  const earlier = known.get(graph)
  if (earlier?.length === evidence.length) return earlier
  let id = 0
  const asked = evidence.map(({ tokens, othersAsking }) => {
    const { tasks, found } = askedByTasks(tokens, id, graph)
    id += tokens.length
    for (const { member, value, kids, tokens, first } of othersAsking.addresses)
      name(found, { member, value, kids, other: { tokens, first } })
    return {
      tasks,
      others: othersAsking.tokens,
      addresses: found.size,
      inFull: othersAsking.inFull,
      listed: [...found.values()].slice(0, mostListed).map(({ kids, ...one }) => ({
        ...one,
        kids: [...kids].slice(0, mostKids),
        kidCount: kids.size,
      })),
    }
  })
  known.set(graph, asked)
  return asked
}

function askedByTasks(tokens: readonly Token[], firstId: TokenId, { task: taskOf }: ExecutionGraph) {
  const found = new Map<string, Counted>()
  const asking = new Set<TokenId>()
  for (const [at, { header }] of tokens.entries()) {
    const task = taskOf[firstId + at]!
    if (asking.has(task)) continue
    for (const { member, value } of addressesIn(header)) {
      asking.add(task)
      name(found, { member, value, task, kids: header?.kid === undefined ? [] : [header.kid] })
    }
  }
  return { tasks: asking.size, found }
}

function name(found: Map<string, Counted>, { member, value, task, other, kids }: Naming): void {
  const key = `${member} ${value}`
  let one = found.get(key)
  if (!one) {
    const address = unquoted(value)
    one = {
      member,
      address,
      ...(task !== undefined && { first: task }),
      kids: new Set(),
      tasks: 0,
      others: 0,
    }
    found.set(key, one)
  }
  if (task !== undefined) one.tasks++
  if (other) {
    one.others += other.tokens
    one.firstOther = other.first
  }
  for (const kid of kids) one.kids.add(kid)
}

/** A string's JSON text without its quotes: what is escaped in it stays so, and can be seen. */
const unquoted = (json: string): string => json.replace(/^"/, '').replace(/"$/, '')
