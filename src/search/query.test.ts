import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from './parse-query.ts'
import { printQuery } from './print-query.ts'
import type { Term } from './query.ts'

const terms = (text: string) => {
  const { terms, problems } = parseQuery(text)
  expect(problems).toEqual([])
  return terms
}
const problems = (text: string) => parseQuery(text).problems.map(({ sentence }) => sentence)
const words = (...any: string[]): Term => ({ kind: 'words', not: false, any })

describe('a query', () => {
  it('is words, each a term of its own, and quotes hold words together', () => {
    expect(terms('safety  model_card')).toEqual([words('safety'), words('model_card')])
    expect(terms('"two words" a"b c"')).toEqual([words('two words'), words('ab c')])
    expect(terms('"say \\"no\\" \\\\ \\n"')).toEqual([words('say "no" \\ \\n')])
  })

  it('takes any of several values between bars', () => {
    expect(terms('plan|"a|b"')).toEqual([words('plan', 'a|b')])
    expect(terms('verdict:failed|Indeterminate')).toEqual([
      { kind: 'field', not: false, field: 'verdict', any: ['failed', 'indeterminate'] },
    ])
  })

  it('asks fields by name, whatever the capitals, and knows kid as key', () => {
    expect(terms('Agent:b KID:"k 7" code:temporal-order')).toEqual([
      { kind: 'field', not: false, field: 'agent', any: ['b'] },
      { kind: 'field', not: false, field: 'key', any: ['k 7'] },
      { kind: 'field', not: false, field: 'code', any: ['temporal-order'] },
    ])
  })

  it('leaves other text with a colon as it stands', () => {
    expect(terms('spiffe://example.com/agent/b did:web:x')).toEqual([
      words('spiffe://example.com/agent/b'),
      words('did:web:x'),
    ])
    expect(terms('"agent:b"')).toEqual([words('agent:b')])
  })

  it('reads times as UTC unless they say otherwise, and seconds', () => {
    const time = (text: string) => terms(text).map((term) => term.kind === 'time' && term.time)
    expect(time('after:2026-02-26T10:00Z before:2026-02-26')).toEqual([1772100000, 1772064000])
    expect(time('after:2026-02-26T10:00 before:2026-02-26T11:00+01:00')).toEqual([1772100000, 1772100000])
    expect(time('after:1772064000 before:1772064000.5')).toEqual([1772064000, 1772064000.5])
  })

  it('turns a term round by a dash or by not, and twice is not at all', () => {
    expect(terms('-verdict:passed not plan not -root')).toEqual([
      { kind: 'field', not: true, field: 'verdict', any: ['passed'] },
      { ...words('plan'), not: true },
      words('root'),
    ])
    expect(terms('"-x" "not"')).toEqual([words('-x'), words('not')])
  })

  it('asks for a task with its relatives', () => {
    const reach = { kind: 'reach', not: false, task: 'ab' }
    expect(terms('+ab ab+ +ab+')).toEqual([
      { ...reach, ancestors: 'all' },
      { ...reach, descendants: 'all' },
      { ...reach, ancestors: 'all', descendants: 'all' },
    ])
    expect(terms('2+ab ab+2 1+ab+3 -0+#7')).toEqual([
      { ...reach, ancestors: 2 },
      { ...reach, descendants: 2 },
      { ...reach, ancestors: 1, descendants: 3 },
      { kind: 'reach', not: true, task: '#7', ancestors: 0 },
    ])
  })

  it('takes digits before a plus for a count where a task follows, and for a task where none does', () => {
    expect(terms('12+34')).toEqual([{ kind: 'reach', not: false, task: '34', ancestors: 12 }])
    expect(terms('12+')).toEqual([{ kind: 'reach', not: false, task: '12', descendants: 'all' }])
    expect(terms('"12"+3')).toEqual([{ kind: 'reach', not: false, task: '12', descendants: 3 }])
  })

  it('asks for paths, with and without spaces', () => {
    const path = { kind: 'path', not: false, from: 'a', to: 'b' }
    expect(terms('a -> b')).toEqual([path])
    expect(terms('a->b is:root')).toEqual([path, { kind: 'field', not: false, field: 'is', any: ['root'] }])
    expect(terms('not a -> b -a -> b')).toEqual([
      { ...path, not: true },
      { ...path, not: true },
    ])
  })
})

describe('a problem in a query', () => {
  it('is told with its place, and the rest still counts', () => {
    const query = parseQuery('plan verdict:bad -> x')
    expect(parseQuery('plan verdict:bad')).toEqual({
      terms: [words('plan')],
      problems: [
        { start: 5, end: 16, sentence: '`verdict:` is failed, indeterminate or passed, not `bad`.' },
      ],
    })
    expect(query.terms).toHaveLength(2)
  })

  it('names the field that was nearly meant', () => {
    for (const typo of ['verdit', 'veridct', 'verdicts', 'verdixt'])
      expect(problems(`${typo}:failed`)[0]).toContain('Is it `verdict:`?')
    expect(problems('"verdit:failed"')).toEqual([])
    expect(problems('keys:k-7 urn:x:y')).toEqual([])
  })

  it('says what is missing', () => {
    expect(problems('agent:')).toEqual(['`agent:` needs a value.'])
    expect(problems('after:noon')[0]).toContain('`noon` is none')
    expect(problems('after:2026-02-30')).toHaveLength(1)
    expect(problems('a ->')).toEqual(['`->` needs a task after it: `a -> b`.'])
    expect(problems('-> b')).toEqual(['`->` stands between two tasks: `a -> b`.'])
    expect(problems('a -> b -> c')).toEqual(['`->` stands between two tasks: `a -> b`.'])
    expect(problems('plan not')).toEqual(['`not` needs a term after it.'])
    expect(problems('- ""')).toEqual(['`-` needs a term after it.', 'There is nothing between the quotes.'])
    expect(problems('a | b')).toEqual(['`|` stands between two values, without spaces: `a|b`.'])
    expect(problems('"two words')).toEqual(['A quote is open: it goes on to the end.'])
  })
})

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab1 "\\|:+->#not\t') }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('not', 'NOT', '->', 'a->b', '12', 'verdict:failed', '+a', 'a+2', ''),
)
const some = text.filter((value) => value !== '')
const anyOf = fc.array(some, { minLength: 1, maxLength: 3 })
const steps = fc.oneof(fc.constant('all' as const), fc.nat(999_999))
const not = fc.boolean()
const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ kind: fc.constant('words' as const), not, any: anyOf }),
  fc.record({
    kind: fc.constant('field' as const),
    not,
    field: fc.constantFrom('agent', 'action', 'key', 'alg', 'code', 'workflow', 'source'),
    any: anyOf,
  }),
  fc.record({
    kind: fc.constant('field' as const),
    not,
    field: fc.constantFrom('verdict', 'inherited'),
    any: fc.constant(['failed']),
  }),
  fc.record({
    kind: fc.constant('time' as const),
    not,
    field: fc.constantFrom('after', 'before'),
    time: fc.oneof(fc.nat(4e9), fc.double({ min: 0, max: 1e30, noNaN: true }).map(Math.abs)),
  }),
  fc.record({ kind: fc.constant('path' as const), not, from: some, to: some }),
  fc
    .tuple(not, some, steps, steps, fc.constantFrom('ancestors', 'descendants', 'both'))
    .map(([not, task, ancestors, descendants, which]) => ({
      kind: 'reach' as const,
      not,
      task,
      ...(which !== 'descendants' && { ancestors }),
      ...(which !== 'ancestors' && { descendants }),
    })),
)

describe('printing a query', () => {
  it('gives text that is read as the same terms', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 4 }), (terms) => {
        expect(parseQuery(printQuery({ terms }))).toEqual({ terms, problems: [] })
      }),
      { numRuns: 2000 },
    )
  })

  it('loses nothing of what was understood, whatever was typed', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { terms } = parseQuery(typed)
        expect(parseQuery(printQuery({ terms })).terms).toEqual(terms)
      }),
      { numRuns: 5000 },
    )
  })

  it('puts quotes only where they are needed', () => {
    const print = (typed: string) => printQuery(parseQuery(typed))
    expect(print('not "plan" KID:"k-7" after:1772100000')).toBe('-plan key:k-7 after:2026-02-26T10:00Z')
    expect(print('"a b"|c +"x"+2 "1"+2 a->b')).toBe('"a b"|c +x+2 "1"+2 a -> b')
  })
})
