import { beforeEach, describe, expect, it, vi } from 'vitest'
import { printQuery } from '../search/print-query.ts'
import { idOf, task } from '../testing/facts.ts'
import { drawn, outlineOf } from '../testing/outlines.ts'
import { select } from './actions.ts'
import { cancelPath, focusOn, focusSize, pathEnds, startPath } from './focus-on.ts'
import { narrowTo } from './narrow.ts'
import { shownTasks } from './shown.ts'
import { initialState, store } from './state.ts'
import { footingOf, stepFrom } from './walk.ts'

vi.mock('./picture.ts', () => ({ refreshPicture: () => {} }))

/**
 *   a ─► b ─► d ─► e
 *   a ─► c ─► d        f
 */
const { outline, id } = drawn('a>b>d>e a>c>d f')

const written = () => printQuery({ terms: store.getState().narrowing })
const shown = () => [...'abcdef'].filter((name) => shownTasks(store.getState()).includes(id(name))).join('')

beforeEach(() => {
  store.setState({ ...initialState, outline })
})

describe('a focus', () => {
  it('shows a task with so many steps around it, and says so by the task’s id', () => {
    focusOn(id('d'), 'ancestors', 1)
    expect(shown()).toBe('bcd')
    expect(written()).toBe(`1+${idOf('d')}`)
    focusOn(id('d'), 'both', 'all')
    expect(shown()).toBe('abcde')
    expect(written()).toBe(`+${idOf('d')}+`)
    expect(focusSize(outline, id('d'), 'both', 1)).toBe(4)
  })

  it('names a task by its place where its id is not its alone', () => {
    const twins = outlineOf([task('a'), task('a', [], { exec_act: 'other' })])
    store.setState({ outline: twins })
    focusOn(1, 'ancestors', 'all')
    expect(written()).toBe('+#1')
    expect([...shownTasks(store.getState())]).toEqual([1])
  })

  it('leaves a workflow in which its task does not stand', () => {
    const two = outlineOf([task('a'), task('b', [], { wid: 'other' })])
    store.setState({ outline: two, workflow: two.workflow[0]! })
    focusOn(0, 'both', 1)
    expect(store.getState().workflow).toBe(two.workflow[0])
    focusOn(1, 'both', 1)
    expect(store.getState().workflow).toBeNull()
  })
})

describe('a path', () => {
  it('is shown as soon as its other end is chosen, in its own direction', () => {
    startPath(id('e'))
    select(id('b'))
    expect(written()).toBe(`${idOf('b')} -> ${idOf('e')}`)
    expect(shown()).toBe('bde')
    expect(store.getState().pathFrom).toBeNull()
  })

  it('waits while its end is only walked to, is where it began, or cannot be reached', () => {
    startPath(id('a'))
    select(id('b'), 'walked')
    select(id('a'))
    select(id('f'))
    select(null)
    expect(written()).toBe('')
    expect(store.getState().pathFrom).toBe(id('a'))
    expect(pathEnds(outline, id('a'), id('f'))).toBeNull()
    cancelPath()
    select(id('e'))
    expect(written()).toBe('')
  })
})

describe('walking', () => {
  it('passes over what is not shown', () => {
    const step = (...way: readonly [number, Parameters<typeof stepFrom>[2]]) =>
      stepFrom(outline, ...way, footingOf(store.getState()))
    expect(step(id('d'), 'predecessor')).toBe(id('b'))
    expect(step(id('b'), 'next-sibling')).toBe(id('c'))
    narrowTo([{ kind: 'field', not: true, field: 'action', any: ['do_b'] }])
    expect(step(id('d'), 'predecessor')).toBe(id('c'))
    expect(step(id('c'), 'previous-sibling')).toBeUndefined()
  })
})
