import { describe, expect, it } from 'vitest'
import { drawn } from '../testing/outlines.ts'
import { noClaimHits, withAnswers } from './claim-hits.ts'
import { isLooking, searchedWords, searchHitSet, searchHits, wordsWanted } from './search-hits.ts'
import { initialState, type State } from './state.ts'

const { outline, id } = drawn('a>b>c>d')
const searching = (query: string, more: Partial<State> = {}): State => ({
  ...initialState,
  outline,
  query,
  ...more,
})
const known = (words: readonly string[], ...hits: readonly (readonly number[])[]) =>
  withAnswers(
    noClaimHits,
    outline.revision,
    words,
    hits.map((some) => Int32Array.from(some)),
  )

describe('the hits of a query', () => {
  it('are those of the columns at once, and those of the claims when they are known', () => {
    const before = searching('do_b|night')
    expect([...searchHits(before)]).toEqual([id('b')])
    expect([isLooking(before), wordsWanted(before)]).toEqual([true, ['do_b', 'night']])
    const after = { ...before, claimHits: known(['do_b', 'night'], [id('b')], [id('d'), id('a')]) }
    expect([...searchHits(after)]).toEqual([id('a'), id('b'), id('d')])
    expect([isLooking(after), wordsWanted(after)]).toEqual([false, []])
  })

  it('take nothing from what was found in other sources', () => {
    const stale = { revision: outline.revision + 1, byWord: new Map([['night', Int32Array.of(0)]]) }
    const state = searching('night', { claimHits: stale })
    expect([...searchHits(state)]).toEqual([])
    expect(wordsWanted(state)).toEqual(['night'])
  })

  it('are the same array and the same set until something changes', () => {
    const state = searching('do_')
    expect(searchHits({ ...state, view: 'table' } as State)).toBe(searchHits(state))
    expect(searchHitSet(state)).toBe(searchHitSet({ ...state }))
    expect([searchHitSet(state).has(id('c')), searchHitSet(state).size]).toEqual([true, 4])
    expect(searchHitSet(searching('nowhere')).size).toBe(0)
    expect(searchHits(searching('  ')).length).toBe(0)
  })

  it('are placed by words they hold, not by those they lack; words of a narrowing are wanted too', () => {
    expect(searchedWords(searching('Night -day verdict:passed'))).toEqual(['night'])
    const narrowing = [{ kind: 'words', not: false, any: ['Ward'] }] as const
    expect(wordsWanted(searching('night', { narrowing }))).toEqual(['night', 'ward'])
    expect(wordsWanted({ ...searching(''), outline: null, narrowing })).toEqual([])
  })
})
