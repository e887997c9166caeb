import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn, randomOutline } from '../testing/outlines.ts'
import { focusTasks, frontier, onPaths } from './focus.ts'
import { countOf, tasksOf } from './task-mask.ts'

/**
 *   a ─► b ─► d ─► e
 *   a ─► c ─► d        f ─► g
 */
const { outline, id } = drawn('a>b>d>e a>c>d f>g')
const names = (mask: Uint8Array) => [...'abcdefg'].filter((name) => mask[id(name)] === 1).join('')

describe('focus', () => {
  it('holds the task and all its ancestors, all its descendants, or both', () => {
    expect(names(focusTasks(outline, { from: id('d'), direction: 'ancestors' }))).toBe('abcd')
    expect(names(focusTasks(outline, { from: id('b'), direction: 'descendants' }))).toBe('bde')
    expect(names(focusTasks(outline, { from: id('b'), direction: 'both' }))).toBe('abde')
  })

  it('goes only so many steps, and none for zero', () => {
    expect(names(focusTasks(outline, { from: id('e'), direction: 'ancestors', steps: 1 }))).toBe('de')
    expect(names(focusTasks(outline, { from: id('e'), direction: 'ancestors', steps: 2 }))).toBe('bcde')
    expect(names(focusTasks(outline, { from: id('e'), direction: 'both', steps: 0 }))).toBe('e')
  })

  it('starts from several tasks at once', () => {
    const from = [id('c'), id('g')]
    expect(names(focusTasks(outline, { from, direction: 'ancestors' }))).toBe('acfg')
  })

  it('comes to an end in a cycle', () => {
    const ring = drawn('a>b>c>a c>d')
    const mask = focusTasks(ring.outline, { from: ring.id('b'), direction: 'ancestors' })
    expect([...mask]).toEqual([1, 1, 1, 0])
  })

  it('walks a chain of 50,000 tasks', () => {
    const rows = (shift: number) => ({
      start: Int32Array.from({ length: 50_001 }, (_, i) =>
        shift < 0 ? Math.max(0, i - 1) : Math.min(i, 49_999),
      ),
      values: Int32Array.from({ length: 49_999 }, (_, i) => (shift < 0 ? i : i + 1)),
    })
    const chain = {
      task: Int32Array.from({ length: 50_000 }, (_, i) => i),
      predecessors: rows(-1),
      successors: rows(1),
    }
    expect(countOf(focusTasks(chain, { from: 49_999, direction: 'ancestors' }))).toBe(50_000)
    expect(countOf(onPaths(chain, [0], [49_999]))).toBe(50_000)
  })
})

describe('what stands on paths', () => {
  it('is every task on any path from one task to another', () => {
    expect(names(onPaths(outline, [id('a')], [id('e')]))).toBe('abcde')
    expect(names(onPaths(outline, [id('b')], [id('e')]))).toBe('bde')
  })

  it('is the task alone from itself to itself', () => {
    expect(names(onPaths(outline, [id('c')], [id('c')]))).toBe('c')
  })

  it('is nothing backwards and between workflows', () => {
    expect(names(onPaths(outline, [id('e')], [id('a')]))).toBe('')
    expect(names(onPaths(outline, [id('a')], [id('g')]))).toBe('')
  })

  it('leads from any of several tasks to any of several', () => {
    expect(names(onPaths(outline, [id('b'), id('f')], [id('d'), id('g')]))).toBe('bdfg')
  })
})

describe('the frontier', () => {
  it('counts the hidden neighbours of each shown task and leaves out those that have none', () => {
    const shown = focusTasks(outline, { from: id('d'), direction: 'both', steps: 1 })
    expect(names(shown)).toBe('bcde')
    expect(frontier(outline, shown)).toEqual([
      { task: id('b'), hiddenPredecessors: 1, hiddenSuccessors: 0 },
      { task: id('c'), hiddenPredecessors: 1, hiddenSuccessors: 0 },
    ])
  })

  it('takes no missing predecessor for a hidden one', () => {
    const torn = drawn('?x>a>b')
    expect(frontier(torn.outline, Uint8Array.of(1, 1))).toEqual([])
  })
})

describe('on random graphs', () => {
  const graphs = fc.record({
    shape: fc.constantFrom('random', 'fan', 'layered', 'manyWorkflows', 'agents', 'hugeSkips'),
    seed: fc.nat(1000),
    from: fc.nat(59),
    to: fc.nat(59),
    steps: fc.option(fc.nat(5), { nil: undefined }),
  })

  it('ancestors are what a naive walk finds', () => {
    fc.assert(
      fc.property(graphs, ({ shape, seed, from, steps }) => {
        const outline = randomOutline(shape, 60, seed)
        let reached = new Set([from])
        for (let step = 0; step < (steps ?? 60); step++) {
          const { start, values } = outline.predecessors
          const next = [...reached].flatMap((task) => [...values.slice(start[task], start[task + 1])])
          reached = new Set([...reached, ...next])
        }
        const mask = focusTasks(outline, {
          from,
          direction: 'ancestors',
          ...(steps !== undefined && { steps }),
        })
        expect([...tasksOf(outline, mask)].sort()).toEqual([...reached].sort())
      }),
      { numRuns: 40 },
    )
  })

  it('a task is on a path where it descends from its beginning and its end descends from it', () => {
    fc.assert(
      fc.property(graphs, ({ shape, seed, from, to }) => {
        const outline = randomOutline(shape, 60, seed)
        const leads = (first: number, last: number) =>
          focusTasks(outline, { from: first, direction: 'descendants' })[last] === 1
        const { length } = outline.task
        const expected = Array.from({ length }, (_, task) => Number(leads(from, task) && leads(task, to)))
        expect([...onPaths(outline, [from], [to])]).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })
})
