import { describe, expect, it } from 'vitest'
import { fuzzyScore } from './fuzzy.ts'

describe('a fuzzy score', () => {
  it('asks every word typed, in any order', () => {
    expect(fuzzyScore('view graph', 'Graph view')).toBeGreaterThan(0)
    expect(fuzzyScore('view table', 'Graph view')).toBe(0)
    expect(fuzzyScore('', 'Graph view')).toBe(0)
  })

  it('takes the beginning of the text before the beginning of a word, that before the middle, and that before letters apart', () => {
    const scores = ['graph view', 'the graph', 'digraph', 'g ra ph', 'gerardpeh'].map((text) =>
      fuzzyScore('graph', text),
    )
    expect(scores).toEqual([5, 4, 3, 2, 1])
  })

  it('knows a text by the first letters of its words', () => {
    expect(fuzzyScore('nf', 'Next finding')).toBe(2)
    expect(fuzzyScore('dtp', 'deploy_to_production')).toBe(2)
  })

  it('takes no letters for a word that stand in several words or in another order', () => {
    expect(fuzzyScore('gz', 'graph of everything in the zoo')).toBe(2)
    expect(fuzzyScore('gx', 'graph of everything in the axe')).toBe(0)
    expect(fuzzyScore('hparg', 'graph')).toBe(0)
  })
})
