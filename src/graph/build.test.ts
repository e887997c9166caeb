import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf, idOf, task, tokensOf } from '../testing/facts.ts'
import { buildGraph } from './build.ts'
import { reach } from './reach.ts'
import { rowOf } from './rows.ts'

/** The graph of a drawing, with tasks called by their names again. */
function graphOf(drawing: string) {
  const { tokens, names } = tokensOf(drawing)
  const graph = buildGraph(tokens)
  const named = (ids: Iterable<number>) => [...ids].map((id) => names[id]).join('')
  const id = (name: string) => names.indexOf(name)
  return { graph, named, id }
}

describe('the execution graph', () => {
  //   a ──▶ b ──▶ d
  //   └───▶ c ────┘
  it('knows predecessors, successors and a topological order', () => {
    const { graph, named, id } = graphOf('a>b>d a>c>d')
    expect(named(rowOf(graph.predecessors, id('d')))).toBe('bc')
    expect(named(rowOf(graph.successors, id('a')))).toBe('bc')
    expect(named(graph.order)).toBe('abcd')
    expect(graph.cycles).toEqual([])
    expect(graph.workflows).toHaveLength(1)
  })

  //   ledger order: d, b, a — the graph's order is a, b, d all the same
  it('orders an unsorted ledger', () => {
    const tokens = factsOf([task('d', ['b']), task('b', ['a']), task('a')]).tokens
    expect([...buildGraph(tokens).order]).toEqual([2, 1, 0])
  })

  //   a ──▶ b ──▶ c ──▶ d
  //         ▲───────────┘
  it('finds a cycle with a short loop in order, and what leads to it is none of it', () => {
    const { graph, named } = graphOf('a>b>c>d d>b')
    expect(graph.cycles.map(({ tokens }) => named(tokens))).toEqual(['bcd'])
    expect(graph.cycles.map(({ loop }) => named(loop))).toEqual(['bcd'])
    expect(named(graph.order)).toBe('abcd')
  })

  //   b ──▶ c ──▶ d ──▶ e ──▶ b   and   c ──▶ b : the loop through b is b c, not b c d e
  it('takes the shortest loop through the lowest task', () => {
    const { graph, named } = graphOf('b>c>d>e>b c>b')
    expect(graph.cycles.map(({ loop }) => named(loop))).toEqual(['bc'])
  })

  it('counts a task that names itself as a cycle of one', () => {
    const { graph, named } = graphOf('a>b b>b')
    expect(graph.cycles.map(({ tokens, loop }) => named(tokens) + named(loop))).toEqual(['bb'])
  })

  it('keeps a missing predecessor as a fact of its task', () => {
    const { graph, id } = graphOf('a>b ?x>b')
    expect([...graph.missing]).toEqual([[id('b'), [idOf('x')]]])
  })

  it('draws one edge for an id listed twice, and remembers the repeat', () => {
    const tokens = factsOf([task('a'), task('b', ['a', 'a'])]).tokens
    const graph = buildGraph(tokens)
    expect([...rowOf(graph.predecessors, 1)]).toEqual([0])
    expect([...graph.repeated]).toEqual([[1, [idOf('a')]]])
  })

  it('takes the same bytes twice as one task seen twice', () => {
    const graph = buildGraph(factsOf([task('a'), task('a'), task('b', ['a'])]).tokens)
    expect([...graph.task]).toEqual([0, 0, 2])
    expect([...rowOf(graph.predecessors, 2)]).toEqual([0])
    expect(graph.order).toHaveLength(2)
  })

  it('tells tokens apart that end alike', () => {
    const [one, other] = factsOf([task('a'), task('b')]).tokens.map(({ encoded }) => encoded)
    const long = '.c2lnbmF0dXJlIHRoYXQgaXMgbG9uZyBlbm91Z2g'
    const tokens = [one, other, one, other].map((encoded, index) => ({
      ...factsOf([task('a')]).tokens[0]!,
      origin: { source: 0, index },
      encoded: { kind: 'compact', jws: (encoded as { jws: string }).jws + long } as const,
    }))
    expect([...buildGraph(tokens).task]).toEqual([0, 1, 0, 1])
  })

  it('gives every claimant of an id an edge and marks it ambiguous', () => {
    const tokens = factsOf([task('a'), task('a', [], { exec_act: 'another' }), task('b', ['a'])]).tokens
    const graph = buildGraph(tokens)
    expect([...rowOf(graph.predecessors, 2)]).toEqual([0, 1])
    expect([...graph.ambiguous]).toEqual([[2, [idOf('a')]]])
  })

  it('resolves an id in its own workflow before any other', () => {
    const [one, two] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
    const tokens = factsOf([
      task('a', [], { wid: one }),
      task('a', [], { wid: two }),
      task('b', ['a'], { wid: two }),
    ]).tokens
    expect([...rowOf(buildGraph(tokens).predecessors, 2)]).toEqual([1])
  })

  //   a ──▶ b      c ──▶ d     no wid: two workflows; one wid: one workflow of two pieces
  it('forms workflows of tasks without `wid` by connection', () => {
    const plain = factsOf([
      task('a', [], { wid: undefined }),
      task('b', ['a'], { wid: undefined }),
      task('c', [], { wid: undefined }),
    ])
    expect(buildGraph(plain.tokens).workflows.map(({ tasks }) => [...tasks])).toEqual([[0, 1], [2]])
    const shared = factsOf([
      task('a', [], { wid: idOf('w') }),
      task('b', ['a'], { wid: idOf('w') }),
      task('c', [], { wid: idOf('w') }),
    ])
    expect(buildGraph(shared.tokens).workflows.map(({ components }) => components)).toEqual([2])
  })

  it('numbers workflows in the order in which they were read, so that what is read later leaves most in their places', () => {
    const read = [task('b', ['z'], { wid: 'w1' }), task('c', [], { wid: 'w2' })]
    const later = [...read, task('z', [], { wid: 'w3' })]
    const widsOf = (tokens: typeof read) => buildGraph(factsOf(tokens).tokens).workflows.map(({ wid }) => wid)
    expect(widsOf(read)).toEqual(['w1', 'w2'])
    expect(widsOf(later)).toEqual(['w1', 'w2', 'w3'])
  })

  it('walks a chain of 20,000 and a ring of 20,000 without running out of stack', () => {
    const chain = (ring: boolean) =>
      buildGraph(
        factsOf(
          Array.from({ length: 20_000 }, (_, at) =>
            task(`${at}`, at > 0 ? [`${at - 1}`] : ring ? ['19999'] : []),
          ),
        ).tokens,
      )
    expect(chain(false).order).toHaveLength(20_000)
    expect(chain(true).cycles.map(({ tokens, loop }) => [tokens.length, loop.length])).toEqual([
      [20_000, 20_000],
    ])
    expect(reach(chain(false).successors, 0)).toHaveLength(20_000)
  })

  it('never finds a cycle where every edge leads forward, and always one in a ring', () => {
    const forward = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 80 })
    fc.assert(
      fc.property(forward, (pairs) => {
        const after = new Map<number, Set<string>>()
        for (const [p, q] of pairs) {
          if (p === q) continue
          const late = Math.max(p, q)
          after.set(late, (after.get(late) ?? new Set()).add(`${Math.min(p, q)}`))
        }
        const given = Array.from({ length: 31 }, (_, at) => task(`${at}`, [...(after.get(at) ?? [])]))
        const graph = buildGraph(factsOf(given).tokens)
        expect(graph.cycles).toEqual([])
        const place = new Map([...graph.order].map((id, at) => [id, at]))
        for (const id of graph.order)
          for (const predecessor of rowOf(graph.predecessors, id))
            expect(place.get(predecessor)!).toBeLessThan(place.get(id)!)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), (size) => {
        const ring = Array.from({ length: size }, (_, at) => task(`${at}`, [`${(at + size - 1) % size}`]))
        expect(buildGraph(factsOf(ring).tokens).cycles).toHaveLength(1)
      }),
    )
  })
})
