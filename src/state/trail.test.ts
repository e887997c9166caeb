import { describe, expect, it } from 'vitest'
import { type Look, lookOf, possible } from './look.ts'
import { initialState } from './state.ts'
import { corrected, inPlaces, movedTo, trailFrom, withLook } from './trail.ts'

const start = lookOf(initialState)
const changing = (...changes: readonly (Partial<Look> & { readonly at?: number })[]) => {
  let [trail, look, time] = [trailFrom(start), start, 0]
  for (const { at = 10_000, ...change } of changes) {
    look = { ...look, ...change }
    time += at
    trail = withLook(trail, look, time)
  }
  return trail
}

describe('the trail of looks', () => {
  it('has a step for each change, and none for no change', () => {
    const trail = changing({ view: 'table' }, { view: 'table' }, { panel: null, selected: 3 })
    expect(trail.at).toBe(2)
    expect(trail.looks.map(({ view, selected }) => [view, selected])).toEqual([
      ['graph', null],
      ['table', null],
      ['table', 3],
    ])
  })

  it('takes letters of a search for one step, however slowly they are typed', () => {
    const trail = changing(
      { query: 'a' },
      { query: 'ab' },
      { query: 'abc' },
      { view: 'table' },
      { query: 'ab' },
    )
    expect(trail.looks.map(({ query }) => query)).toEqual(['', 'abc', 'abc', 'ab'])
  })

  it('takes selections in quick succession for one step', () => {
    const trail = changing(
      { selected: 1 },
      { selected: 2, at: 300 },
      { selected: 3, at: 900 },
      { selected: 4 },
    )
    expect(trail.looks.map(({ selected }) => selected)).toEqual([null, 3, 4])
  })

  it('forgets what was undone as soon as something else is done', () => {
    const trail = movedTo(changing({ view: 'table' }, { panel: null }), 0)
    const next = withLook(trail, { ...start, query: 'x' }, 50_000)
    expect(next.looks.map(({ view, query }) => `${view} ${query}`)).toEqual(['graph ', 'graph x'])
    expect(withLook(movedTo(next, 1), { ...start, query: 'xy' }, 60_000).at).toBe(2)
  })

  it('can have its present look put right', () => {
    const trail = corrected(changing({ view: 'table' }), { ...start, panel: null })
    expect(trail.looks.map(({ panel }) => panel)).toEqual(['findings', null])
  })
})

describe('a look that is gone back to', () => {
  it('has no task and no workflow that is not there', () => {
    const outline = { task: Int32Array.of(0, 0, 2), workflows: [{}] } as never
    const look: Look = { ...start, selected: 1, workflow: 1, opened: [0, 1, 2, 7] }
    expect(possible(look, outline)).toMatchObject({ selected: null, workflow: null, opened: [0, 2] })
    expect(possible({ ...look, selected: 2, workflow: 0 }, outline)).toMatchObject({
      selected: 2,
      workflow: 0,
    })
    expect(possible(look, null)).toMatchObject({ selected: null, workflow: null, opened: [] })
  })

  it('leads to the same workflows when these have other places', () => {
    const trail = changing({ workflow: 2 }, { workflow: null }, { workflow: 0 })
    const moved = inPlaces(trail, (workflow) => (workflow === null ? null : 10 - workflow))
    expect(moved.looks.map(({ workflow }) => workflow)).toEqual([null, 8, null, 10])
    expect(moved.at).toBe(3)
  })
})
