import { describe, expect, it } from 'vitest'
import { start } from '../../testing/facts.ts'
import { drawn } from '../../testing/outlines.ts'
import { columns, columnsFor, lateBy, predecessorsOf } from './columns.ts'

const names = (chosen: Parameters<typeof columnsFor>[0], width: number) =>
  columnsFor(chosen, width).map(({ name }) => name)

describe('the columns', () => {
  it('are those for which there is room, where nobody chose', () => {
    expect(names(null, 390)).toEqual(['action', 'codes'])
    expect(names(null, 1400)).toEqual(['verdict', 'action', 'agent', 'iat', 'kid', 'codes'])
  })

  it('fit into a table as narrow as the least that each of them asks for', () => {
    const widths = columns.flatMap(({ from = 0 }) => (from > 0 ? [from] : []))
    expect(widths.length).toBeGreaterThan(0)
    for (const width of widths)
      expect(columnsFor(null, width).reduce((sum, { min }) => sum + min, 0)).toBeLessThanOrEqual(width)
  })

  it('are the chosen ones in their own order, whatever the room', () => {
    expect(names(['late', 'action', 'alg'], 390)).toEqual(['action', 'alg', 'late'])
  })
})

describe('what they say', () => {
  //  a, b → c, which also names a missing task and was issued before both
  const { outline, id } = drawn('a>c b>c ?x>c', {
    c: { claims: { iat: start - 40 } },
    b: { claims: { iat: start + 20 } },
  })

  it('counts predecessors, missing ones too', () => {
    expect(['a', 'b', 'c'].map((name) => predecessorsOf(outline, id(name)))).toEqual([0, 0, 3])
  })

  it('gives the largest delay that the policy does not allow', () => {
    expect(lateBy(outline, id('c'))).toBe(60)
    expect(lateBy(outline, id('a'))).toBe(0)
  })
})
