import { beforeEach, describe, expect, it, vi } from 'vitest'
import { drawn } from '../testing/outlines.ts'
import { search, stepHit, watchHits } from './browse.ts'
import { noClaimHits, withAnswers } from './claim-hits.ts'
import { initialState, store } from './state.ts'

const { outline, id } = drawn('a>b>c>d')

/** A picture needs a thread of its own, which Node's tests have not. */
vi.mock('./picture.ts', () => ({ refreshPicture: () => {} }))

const selected = () => store.getState().selected
/** The claims were searched for a word, and these tasks hold it. */
const answer = (word: string, ...tasks: readonly string[]) =>
  store.setState({
    claimHits: withAnswers(noClaimHits, outline.revision, [word], [Int32Array.from(tasks.map(id))]),
  })

watchHits()

beforeEach(() => store.setState({ ...initialState, outline }, true))

describe('a step from hit to hit', () => {
  it('is taken at once where a hit is known', () => {
    search('do_c')
    stepHit(1)
    expect([selected(), store.getState().hit]).toEqual([id('c'), id('c')])
  })

  it('waits for the first hit where none is known yet, and is taken once', () => {
    search('night')
    stepHit(1)
    expect(selected()).toBeNull()
    answer('night', 'b', 'd')
    expect([selected(), store.getState().hit]).toEqual([id('b'), id('b')])
    answer('night', 'b', 'c', 'd')
    expect(selected()).toBe(id('b'))
  })

  it('waits for the last hit where it goes back', () => {
    search('night')
    stepHit(-1)
    answer('night', 'b', 'd')
    expect(selected()).toBe(id('d'))
  })

  it('waits no more once nothing was found, other words are searched for, or a task was selected', () => {
    search('night')
    stepHit(1)
    answer('night')
    answer('night', 'a')
    expect(selected()).toBeNull()

    search('day')
    stepHit(1)
    search('dusk')
    answer('dusk', 'a')
    expect(selected()).toBeNull()

    search('dawn')
    stepHit(1)
    store.setState({ selected: id('d') })
    answer('dawn', 'a')
    expect(selected()).toBe(id('d'))
  })

  it('waits for what is still being read, and no longer', () => {
    const progress = { step: 'reading', done: 0, total: 0, since: 0 } as const
    answer('do_e')
    store.setState({ progress })
    search('do_e')
    stepHit(1)
    const longer = drawn('a>b>c>d>e')
    store.setState({ outline: longer.outline })
    expect(selected()).toBe(longer.id('e'))

    search('do_f')
    answer('do_f')
    stepHit(1)
    store.setState({ progress: null })
    expect(store.getState().awaitedStep).toBeNull()
  })

  it('is kept where the same words are searched for again', () => {
    search('do_c')
    stepHit(1)
    search('do_c')
    expect(store.getState().hit).toBe(id('c'))
    search('do_')
    expect(store.getState().hit).toBeNull()
  })
})
