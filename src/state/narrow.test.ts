import { beforeEach, describe, expect, it, vi } from 'vitest'
import { parseQuery } from '../search/parse-query.ts'
import { printQuery } from '../search/print-query.ts'
import { fieldTerm } from '../search/terms.ts'
import { task } from '../testing/facts.ts'
import { drawn, outlineOf } from '../testing/outlines.ts'
import {
  addTerm,
  chooseValues,
  closeOpened,
  hiddenNeighbours,
  list,
  narrowTo,
  narrowToQuery,
  openNeighbours,
  removeTerm,
  showAll,
  showBeside,
} from './narrow.ts'
import { narrowingResults, shownAtAnyTime, shownTasks } from './shown.ts'
import { initialState, store } from './state.ts'
import { narrowTime, timeSpan } from './time-span.ts'

/**
 *   a ─► b ─► d ─► e
 *   a ─► c ─► d
 */
const { outline, id } = drawn('a>b>d>e a>c>d', {
  b: { claims: { iss: 'spiffe://x.example/agent/two', iat: 1_772_064_010 } },
})

/** A picture needs a thread of its own, which Node's tests have not. */
vi.mock('./picture.ts', () => ({ refreshPicture: () => {} }))

const terms = (text: string) => parseQuery(text).terms
const written = () => printQuery({ terms: store.getState().narrowing })
const shown = () => [...'abcde'].filter((name) => shownTasks(store.getState()).includes(id(name))).join('')

beforeEach(() => {
  store.setState({ ...initialState, outline })
})

describe('what is shown', () => {
  it('is everything at first, and then what every term finds', () => {
    expect(shownTasks(store.getState())).toBe(outline.order)
    narrowTo(terms('+do_d'))
    expect(shown()).toBe('abcd')
    addTerm(fieldTerm('agent', 'spiffe://x.example/agent/two'))
    expect(shown()).toBe('b')
    showAll()
    expect(shown()).toBe('abcde')
  })

  it('stays the same array while it is the same tasks, whatever is known of them', () => {
    narrowTo(terms('+do_d'))
    const before = shownTasks(store.getState())
    store.setState({ outline: { ...outline, complete: false } })
    expect(shownTasks(store.getState())).toBe(before)
    store.setState({ outline: { ...outline, revision: outline.revision + 1 } })
    expect(shownTasks(store.getState())).not.toBe(before)
  })

  it('stays within a workflow', () => {
    const two = outlineOf([task('a'), task('b', ['a']), task('c', [], { wid: 'other' })])
    store.setState({ outline: two, workflow: two.workflow[2]! })
    expect([...shownTasks(store.getState())]).toEqual([2])
    narrowTo(terms('action:nothing_like_it'), { workflow: 0 })
    expect(shownTasks(store.getState())).toHaveLength(0)
    expect(narrowingResults(store.getState())[0]?.note).toContain('No action')
  })
})

describe('the border of what is shown', () => {
  it('knows the hidden neighbours, opens them, and closes them again', () => {
    narrowTo(terms('do_d+'))
    expect(shown()).toBe('de')
    expect(hiddenNeighbours(store.getState(), [id('d')], 'predecessors')).toEqual([id('b'), id('c')])
    expect(hiddenNeighbours(store.getState(), [id('d')], 'successors')).toEqual([])
    openNeighbours([id('d')], 'predecessors')
    expect(shown()).toBe('bcde')
    openNeighbours([id('b')], 'predecessors')
    expect(shown()).toBe('abcde')
    closeOpened()
    expect(shown()).toBe('de')
  })

  it('is passed by a task that is to be shown all the same', () => {
    narrowTo(terms('do_d+'))
    showBeside(id('a'))
    expect(shown()).toBe('ade')
  })

  it('is forgotten with the terms that made it', () => {
    narrowTo(terms('do_d+'))
    openNeighbours([id('d')], 'predecessors')
    addTerm(fieldTerm('verdict', 'passed'))
    expect(store.getState().opened).toEqual([])
  })
})

describe('terms', () => {
  it('join the values of one field, and take the place of another focus', () => {
    narrowTo(terms('verdict:failed +a'))
    addTerm(fieldTerm('verdict', 'indeterminate'))
    expect(written()).toBe('verdict:failed|indeterminate +a')
    addTerm(terms('b -> e')[0]!)
    expect(written()).toBe('verdict:failed|indeterminate b -> e')
    addTerm(terms('b -> e')[0]!)
    addTerm(terms('-verdict:passed')[0]!)
    expect(written()).toBe('verdict:failed|indeterminate b -> e -verdict:passed')
    removeTerm(store.getState().narrowing[1]!)
    chooseValues('verdict', [])
    expect(written()).toBe('-verdict:passed')
    chooseValues('agent', ['one two'])
    expect(written()).toBe('-verdict:passed agent:"one two"')
  })

  it('come from what is searched for, which is then no longer searched for', () => {
    narrowTo(terms('verdict:passed'))
    store.setState({ query: 'agent:two b' })
    narrowToQuery()
    expect(written()).toBe('verdict:passed agent:two b')
    expect(store.getState().query).toBe('')
    store.setState({ query: 'verdict:failed agent:two' })
    narrowToQuery()
    expect(written()).toBe('verdict:passed agent:two b verdict:failed')
    expect(shown()).toBe('')
    store.setState({ query: '->' })
    narrowToQuery()
    expect(store.getState().query).toBe('->')
  })

  it('of a list replace all others, and show the table of all workflows', () => {
    narrowTo(terms('+do_d'), { workflow: 0 })
    list(fieldTerm('code', 'cycle'))
    expect(written()).toBe('code:cycle')
    expect(store.getState()).toMatchObject({ workflow: null, view: 'table' })
  })
})

describe('a span of time', () => {
  it('stands beside the other terms, either end first, and is taken away alone', () => {
    narrowTo(terms('agent:two'))
    narrowTime({ from: 20, until: 10 })
    expect(written()).toBe('agent:two after:1970-01-01T00:00:10Z before:1970-01-01T00:00:20Z')
    expect(timeSpan(store.getState())).toEqual({ from: 10, until: 20 })
    expect(shown()).toBe('')
    expect([...shownAtAnyTime(store.getState())]).toEqual([id('b')])
    narrowTime(null)
    expect(written()).toBe('agent:two')
    expect(timeSpan(store.getState())).toBeNull()
  })

  it('holds its first instant and not its last', () => {
    const { iat } = outline
    narrowTime({ from: iat[id('b')]!, until: iat[id('b')]! + 1 })
    expect(shown()).toBe('b')
    narrowTime({ from: 0, until: iat[id('b')]! })
    expect(shown()).not.toContain('b')
  })
})
