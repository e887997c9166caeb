import { describe, expect, it } from 'vitest'
import { reversed, rowsFrom } from '../graph/rows.ts'
import { sketchOf } from './sketch.ts'

const limits = { columns: 10, rows: 4, edges: 50 }

/** Tasks 0, 1, 2… with edges as pairs. */
function sketch(tasks: number, edges: readonly (readonly [number, number])[], within = limits) {
  const predecessors = reversed(
    rowsFrom(
      tasks,
      edges.map(([from]) => from),
      edges.map(([, to]) => to),
    ),
  )
  return sketchOf(
    Int32Array.from({ length: tasks }, (_, task) => task),
    predecessors,
    within,
  )
}

const columnsOf = ({ cellOf, column }: ReturnType<typeof sketch>) => [...cellOf].map((cell) => column[cell])

describe('a sketch', () => {
  //  0 → 1 → 3
  //   ↘ 2 ↗   2 → 4, 0 → 4
  it('puts each task in the column of its longest path, in a cell of its own', () => {
    const small = sketch(5, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [2, 4],
      [0, 4],
    ])
    expect(columnsOf(small)).toEqual([0, 1, 1, 2, 2])
    expect(new Set(small.cellOf).size).toBe(5)
    expect([small.columns, small.rows]).toEqual([3, 2])
    expect([...small.row].sort()).toEqual([-0.5, -0.5, 0, 0.5, 0.5])
    expect(small.from.length).toBe(6)
  })

  //  0 → 3,  1 → 2: beside each other, not across
  it('puts tasks beside their predecessors', () => {
    const { cellOf, row } = sketch(4, [
      [0, 3],
      [1, 2],
    ])
    expect(row[cellOf[3]!]).toBe(row[cellOf[0]!])
    expect(row[cellOf[2]!]).toBe(row[cellOf[1]!])
  })

  it('lets many tasks share cells, and keeps within its limits', () => {
    const wide = Array.from({ length: 600 }, (_, task) => [task, task + 300] as const).slice(0, 300)
    const chain = Array.from({ length: 399 }, (_, task) => [600 + task, 601 + task] as const)
    const large = sketch(1000, [...wide, ...chain])
    expect(large.columns).toBe(10)
    expect(large.rows).toBe(4)
    expect(large.column.length).toBeLessThanOrEqual(40)
    expect(large.from.length).toBeLessThanOrEqual(50)
    expect(Math.max(...large.cellOf)).toBeLessThan(large.column.length)
    expect(new Set(large.cellOf).size).toBe(large.column.length)
  })

  it('draws cycles and tasks that name themselves, and ends', () => {
    const ring = sketch(3, [
      [0, 1],
      [1, 2],
      [2, 0],
      [1, 1],
    ])
    expect(columnsOf(ring)).toEqual([0, 1, 2])
    expect(ring.from.length).toBe(3)
  })

  it('leaves out tasks of other workflows, and draws nothing of nothing', () => {
    const predecessors = reversed(rowsFrom(3, [0, 1], [1, 2]))
    const part = sketchOf(Int32Array.of(1, 2), predecessors, limits)
    expect([part.columns, part.from.length, part.cellOf.length]).toEqual([2, 1, 2])
    expect(sketchOf(new Int32Array(0), predecessors, limits).columns).toBe(0)
  })
})
