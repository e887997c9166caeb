import { describe, expect, it } from 'vitest'
import { drawn } from '../../testing/outlines.ts'
import { changesBetween, type Screen, yetToSay } from './changes.ts'

const { outline, id } = drawn('a>b>c', { b: { verification: { status: 'invalid', keys: [0] } } })
const still: Screen = {
  outline,
  view: 'graph',
  selected: null,
  finding: null,
  findingChoice: '',
  hits: null,
  hit: 0,
  shown: 3,
  drawn: 3,
  groups: 0,
}
const said = (after: Partial<Screen>, before: Partial<Screen> = {}) => [
  ...changesBetween({ ...still, ...before }, { ...still, ...after }).values(),
]

describe('what is said of a change', () => {
  it('is nothing where nothing changed, and where there was nothing before', () => {
    expect(said({})).toEqual([])
    expect(said({ selected: id('b'), view: 'table' }, { outline: null })).toEqual([])
  })

  it('names the view, and how many tasks are shown', () => {
    expect(said({ view: 'table', shown: 2 })).toEqual(['Table view', '2 of 3 tasks shown'])
    expect(said({ shown: 3 }, { shown: 2 })).toEqual(['All 3 tasks shown'])
  })

  it('names the selected task with its verdict, and that none is', () => {
    expect(said({ selected: id('b') })).toEqual(['do_b, a, failed: signature-invalid'])
    expect(said({}, { selected: id('b') })).toEqual(['No task selected'])
  })

  it('names the finding that was stepped to before the task that it accuses', () => {
    expect(said({ finding: 0, selected: id('b') })).toEqual([
      'Finding 1 of 1, error: Signature does not match',
      'do_b, a, failed: signature-invalid',
    ])
    expect(said({ finding: 0, selected: id('b') }, { finding: 0, selected: id('b') })).toEqual([])
  })

  it('counts the hits of another query, and places the hit that was stepped to', () => {
    const hits = { query: 'do', count: 3 }
    expect(said({ hits })).toEqual(['3 tasks found'])
    expect(said({ hits }, { hits: { query: 'd', count: 3 } })).toEqual(['3 tasks found'])
    expect(said({ hits, selected: id('b'), hit: 2 }, { hits })).toEqual([
      'Hit 2 of 3: do_b, a, failed: signature-invalid',
    ])
    expect(said({ hits: { query: 'x', count: 0 } })).toEqual(['No task found'])
  })

  it('places a hit that was stepped to before all were counted, as soon as they are', () => {
    const stepped = { selected: id('b'), hit: 2 }
    expect(said(stepped)).toEqual(['do_b, a, failed: signature-invalid'])
    const counted = { ...stepped, hits: { query: 'do', count: 3 } }
    expect(said(counted, stepped)).toEqual([
      '3 tasks found',
      'Hit 2 of 3: do_b, a, failed: signature-invalid',
    ])
    expect(said(counted, counted)).toEqual([])
  })

  it('tells that the graph is drawn, in the graph alone', () => {
    expect(said({ drawn: 3 }, { drawn: null })).toEqual(['Graph drawn: 3 tasks'])
    expect(said({ drawn: 3, view: 'table' }, { drawn: null, view: 'table' })).toEqual([])
  })
})

describe('what is yet to be said', () => {
  const drawn = new Map([['drawn', 'Graph drawn: 3 tasks']] as const)

  it('is what was waiting and what is new, the later of one kind in place of the earlier', () => {
    const waiting = new Map([...drawn, ['hits', '3 tasks found']] as const)
    expect([...yetToSay(waiting, [['hits', '1 task found']], 'graph').values()]).toEqual([
      'Graph drawn: 3 tasks',
      '1 task found',
    ])
  })

  it('is nothing of the graph once another view is looked at', () => {
    expect([...yetToSay(drawn, [['view', 'Table view']], 'table').values()]).toEqual(['Table view'])
  })
})
