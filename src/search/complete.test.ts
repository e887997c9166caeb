import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idOf, start } from '../testing/facts.ts'
import { drawn, outlineOf } from '../testing/outlines.ts'
import { complete } from './complete.ts'
import { parseQuery } from './parse-query.ts'

const { outline } = drawn('a>b>c>d', {
  a: { claims: { exec_act: 'plan it' } },
  b: { claims: { iss: 'spiffe://bank.example/tool' } },
  c: { claims: { iss: 'spiffe://shop.example/tool' }, verification: { status: 'invalid', keys: [] } },
  d: { claims: { iat: start + 60 } },
})
/** The text after the first choice is taken; `^` is the cursor. */
const taken = (text: string) => {
  const cursor = text.indexOf('^')
  const plain = text.replace('^', '')
  const [first] = complete(plain, cursor, outline)
  return first && plain.slice(0, first.from) + first.insert + plain.slice(first.to)
}
const labels = (text: string) => complete(text, text.length, outline).map(({ label }) => label)

describe('completion', () => {
  it('offers the fields where nothing is typed, and those that begin so where something is', () => {
    expect(labels('')).toContain('verdict:')
    expect(labels('plan ')).toContain('after:')
    expect(labels('ver')).toEqual(['verdict:'])
    expect(taken('-se^')).toBe('-severity:')
  })

  it('offers the values of a field with their number of tasks', () => {
    expect(complete('verdict:', 8, outline)).toEqual([
      { insert: 'verdict:passed', from: 0, to: 8, label: 'passed', detail: '3 tasks' },
      { insert: 'verdict:failed', from: 0, to: 8, label: 'failed', detail: '1 task' },
    ])
    expect(taken('x code:sig^ y')).toBe('x code:signature-invalid y')
    expect(taken('is:gh^')).toBe('is:ghosted')
    expect(taken('kid:^')).toBe('key:k')
  })

  it('puts quotes round a value that needs them, and takes open ones along', () => {
    expect(taken('action:pl^')).toBe('action:"plan it"')
    expect(taken('action:"plan ^')).toBe('action:"plan it"')
  })

  it('keeps the values before a bar', () => {
    expect(taken('action:"x y"|z|pl^')).toBe('action:"x y"|z|"plan it"')
    expect(taken('-verdict:passed|f^')).toBe('-verdict:passed|failed')
  })

  it('calls an agent by its name unless another has the same', () => {
    expect(labels('agent:')).toEqual(['a', 'spiffe://bank.example/tool', 'spiffe://shop.example/tool'])
  })

  it('offers actions and agents for plain words', () => {
    expect(labels('shop')).toEqual(['agent:spiffe://shop.example/tool'])
    expect(taken('do_^')).toBe('action:do_b')
  })

  it('offers the first and the last time, which have no alternatives', () => {
    expect(taken('after:1|2^')).toBe('after:2026-02-26T00:00Z')
    expect(labels('after:')).toEqual(['2026-02-26T00:00Z', '2026-02-26T00:01Z'])
    expect(complete('after:', 6, outlineOf([{ claims: { iat: undefined } }]))).toEqual([])
  })

  it('offers tasks after a plus and after an arrow', () => {
    expect(taken('2+pl^')).toBe('2+"plan it"')
    expect(taken('plan -> do_d^')).toBe('plan -> do_d')
    expect(labels('+')).toHaveLength(4)
    expect(labels('plan -> ')).toContain(idOf('a'))
  })

  it('looks at the word up to the cursor and replaces all of it', () => {
    expect(taken('verdict:f^ailing x')).toBe('verdict:failed x')
  })

  it('never throws, offers a dozen at most, and every choice is understood', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'vdact:ions"\\|+->- 12') }),
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('agent:', '-code:', '+', 'a -> ', 'action:x|', 'after:', 'is:'), fc.string())
        .map((pair) => pair.join('')),
    )
    fc.assert(
      fc.property(text, fc.integer({ min: -2, max: 30 }), (typed, cursor) => {
        const offers = complete(typed, cursor, outline)
        expect(offers.length).toBeLessThanOrEqual(12)
        for (const { insert, from, to } of offers) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThanOrEqual(from)
          if (!insert.endsWith(':')) expect(parseQuery(insert).terms).toHaveLength(1)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
