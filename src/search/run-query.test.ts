import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idOf, start } from '../testing/facts.ts'
import { testGraphs } from '../testing/graphs.ts'
import { drawn, givenOf, outlineOf, randomOutline } from '../testing/outlines.ts'
import { focusTasks } from './focus.ts'
import { parseQuery } from './parse-query.ts'
import { runQuery, wordsOf } from './run-query.ts'
import { countOf, tasksOf } from './task-mask.ts'

/**
 *   a ─► b ─► d ─► e      ?x ─► f ─► g
 *   a ─► c✖─► d
 */
const { outline, id } = drawn('a>b>d>e a>c>d ?x>f>g', {
  a: { claims: { exec_act: 'plan', iat: start - 600, ext: { note: 'Grüße' } } },
  b: { claims: { exec_act: 'plan_more', iss: 'spiffe://bank.example/tool' } },
  c: { header: { kid: 'k-7' }, verification: { status: 'invalid', keys: [0] } },
  d: { header: { alg: 'EdDSA' }, claims: { iss: 'spiffe://example.com/agent/b' } },
  f: { claims: { wid: idOf('v') }, verification: { status: 'key-unknown' } },
  g: { claims: { wid: idOf('v'), iat: undefined } },
})
const run = (text: string) => runQuery(outline, parseQuery(text))
const found = (text: string) => {
  const { mask } = run(text)
  return [...'abcdefg'].filter((name) => mask[id(name)] === 1).join('')
}

describe('running a query', () => {
  it('finds every task for nothing, and what fits all terms for several', () => {
    expect(found('')).toBe('abcdefg')
    expect(found('plan')).toBe('ab')
    expect(found('plan tool')).toBe('b')
    expect(found('plan -tool')).toBe('a')
  })

  it('looks for words in id, action, issuer, key id and workflow id, whatever the capitals', () => {
    expect(found(idOf('e').slice(-6))).toBe('e')
    expect(found('DO_E')).toBe('e')
    expect(found('bank.example')).toBe('b')
    expect(found('K-7')).toBe('c')
    expect(found(idOf('v'))).toBe('fg')
    expect(found('do_e|k-7')).toBe('ce')
    expect(found('nowhere')).toBe('')
  })

  it('looks for words in claims where a matcher knows them', () => {
    const claims = (word: string) => (word === 'grüße' ? [id('a')] : undefined)
    const { mask } = runQuery(outline, parseQuery('GRÜSSE|Grüße'), claims)
    expect([...tasksOf(outline, mask)]).toEqual([id('a')])
    expect(wordsOf(parseQuery('Grüße|X -x agent:b "x"'))).toEqual(['grüße', 'x'])
  })

  it('asks for own and inherited verdicts', () => {
    expect(found('verdict:failed')).toBe('cg')
    expect(found('verdict:indeterminate')).toBe('f')
    expect(found('verdict:failed|indeterminate')).toBe('cfg')
    expect(found('inherited:failed')).toBe('de')
    expect(found('verdict:passed inherited:failed|indeterminate')).toBe('de')
  })

  it('takes a value that is the whole of something for only that, and any other for a part', () => {
    expect(found('action:plan')).toBe('a')
    expect(found('action:lan')).toBe('ab')
    expect(found('agent:b')).toBe('d')
    expect(found('agent:bank')).toBe('b')
    expect(found('agent:spiffe://example.com/agent/b')).toBe('d')
    expect(found('key:k')).toBe('abdefg')
    expect(found('kid:-7')).toBe('c')
    expect(found('alg:eddsa')).toBe('d')
    expect(found('source:ledger.json')).toBe('abcdefg')
    expect(found('-source:ledger')).toBe('')
  })

  it('asks for findings by code and severity', () => {
    expect(found('code:signature-invalid')).toBe('c')
    expect(found('code:signature')).toBe('c')
    expect(found('code:predecessor-missing')).toBe('f')
    expect(found('severity:error')).toContain('c')
    expect(found('severity:error')).not.toContain('e')
  })

  it('asks for workflows by the beginning of their id, or by place', () => {
    expect(found(`workflow:${idOf('v')}`)).toBe('fg')
    expect(found('workflow:0000')).toBe('abcdefg')
    expect(found('workflow:#1')).toBe('fg')
  })

  it('asks for times, the later bound not included, and a task without one fits neither', () => {
    expect(found('after:2026-02-26')).toBe('bcdef')
    expect(found('before:2026-02-26T00:00Z')).toBe('a')
    expect(found(`before:${start + 1}`)).toBe('abcdef')
  })

  it('asks where a task stands', () => {
    expect(found('is:root')).toBe('a')
    expect(found('is:leaf')).toBe('eg')
    expect(found('is:ghosted')).toBe('f')
    expect(found('is:finding is:ghosted')).toBe('f')
    expect(found('is:root|leaf')).toBe('aeg')
  })

  it('asks for relatives by action, by the beginning of an id, and by index', () => {
    expect(found('+do_d')).toBe('abcd')
    expect(found('do_c+')).toBe('cde')
    expect(found('1+do_d+1')).toBe('bcde')
    expect(found(`${idOf('f')}+`)).toBe('fg')
    expect(found(`#${id('e')}+`)).toBe('e')
    expect(found('plan -> do_d')).toBe('abcd')
    expect(found('-plan -> do_d')).toBe('efg')
  })

  it('says why a term finds nothing, or more than its name tells', () => {
    const note = (text: string) => run(text).terms[0]?.note
    expect(note('+nobody')).toBe('No task is called `nobody`.')
    expect(note('#99+')).toBe('There is no token `#99`: 7 tokens were read.')
    expect(note('agent:zoe|yve')).toBe('No agent fits `zoe` or `yve`.')
    expect(note('+0000')).toBe('`0000` begins the ids of 7 tasks; all are meant.')
    expect(note('do_e -> plan')).toBe('No path leads from the one to the other.')
    expect(note('plan')).toBeUndefined()
  })

  it('counts what each term finds by itself', () => {
    const { tasks, terms } = run('plan -verdict:failed')
    expect(tasks).toBe(2)
    expect(terms.map((one) => one.tasks)).toEqual([2, 5])
  })

  it('counts a token that was read twice as one task, and finds it in both sources', () => {
    const twice = outlineOf([{}, { source: 1 }])
    expect(countOf(runQuery(twice, parseQuery('')).mask)).toBe(1)
    expect(runQuery(twice, parseQuery('source:ledger-1.json')).tasks).toBe(1)
    expect(runQuery(twice, parseQuery('source:ledger.json #1+')).tasks).toBe(1)
    expect(runQuery(outlineOf([{}, {}]), parseQuery('code:jti-repeated')).tasks).toBe(1)
  })
})

describe('on random graphs', () => {
  it('a graph term finds what a focus shows', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(39), fc.nat(4), (seed, at, steps) => {
        const graph = randomOutline('agents', 40, seed)
        const { mask } = runQuery(graph, parseQuery(`${steps}+#${at}+${steps}`))
        expect(mask).toEqual(focusTasks(graph, { from: at, direction: 'both', steps }))
      }),
      { numRuns: 30 },
    )
  })

  it('a term and its opposite part the tasks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'is:root',
          'is:leaf',
          '#3+',
          '+#9',
          '#1 -> #30',
          'action:do_t1',
          't2',
          'after:2026-02-26',
        ),
        fc.nat(99),
        (text, seed) => {
          const graph = outlineOf(givenOf(testGraphs.fan(40, seed)))
          const [yes, no] = [runQuery(graph, parseQuery(text)), runQuery(graph, parseQuery(`not ${text}`))]
          expect(yes.mask.map((found, task) => found + no.mask[task]!)).toEqual(new Uint8Array(40).fill(1))
        },
      ),
      { numRuns: 30 },
    )
  })
})
