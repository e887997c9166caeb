import { describe, expect, it } from 'vitest'
import { groupsOf } from './groups.ts'
import { treeRows } from './tree-rows.ts'

//  workflow of task  0  1  2  3  4  5  6; task 5 is the repeat of another
const workflow = Int32Array.of(2, 0, 2, 0, 2, 0, 3)
const outline = { workflow, workflows: new Array(4).fill({}), tokens: 7 }
const order = Int32Array.of(4, 1, 0, 3, 6, 2)

const listed = (rows: ReturnType<typeof treeRows>) =>
  Array.from({ length: rows.count }, (_, row) => {
    const { workflow: its, task } = rows.at(row)
    return task === -1 ? `w${its}` : task
  })

describe('the rows of the tree', () => {
  const groups = groupsOf(outline, order, null)

  it('are each workflow with its tasks beneath it in the order given', () => {
    expect(listed(treeRows(groups, workflow, () => true))).toEqual(['w0', 1, 3, 'w2', 4, 0, 2, 'w3', 6])
  })

  it('leave out the tasks of folded workflows', () => {
    const rows = treeRows(groups, workflow, (one) => one === 3)
    expect(listed(rows)).toEqual(['w0', 'w2', 'w3', 6])
    expect([rows.rowOfTask(4), rows.rowOfTask(6), rows.rowOfWorkflow(2)]).toEqual([-1, 3, 1])
  })

  it('know where a task and a workflow stand, and what stands there', () => {
    const rows = treeRows(groups, workflow, (one) => one !== 0)
    for (let row = 0; row < rows.count; row++) {
      const { task, workflow: its } = rows.at(row)
      expect(task === -1 ? rows.rowOfWorkflow(its) : rows.rowOfTask(task)).toBe(row)
    }
    expect([rows.rowOfTask(5), rows.rowOfWorkflow(1), rows.rowOfTask(99)]).toEqual([-1, -1, -1])
  })

  it('count positions among siblings from 1', () => {
    const rows = treeRows(groups, workflow, () => true)
    expect(rows.at(3)).toEqual({ workflow: 2, task: -1, position: 2, siblings: 3 })
    expect(rows.at(6)).toEqual({ workflow: 2, task: 2, position: 3, siblings: 3 })
  })

  it('are none where no task is shown', () => {
    expect(treeRows(groupsOf(outline, new Int32Array(0), null), workflow, () => true).count).toBe(0)
  })
})

describe('sorted groups', () => {
  it('sort tasks within their workflow, and workflows by their first task', () => {
    const keys = Float64Array.of(5, 9, 1, 7, 3, 4)
    const rows = treeRows(groupsOf(outline, order, keys), workflow, () => true)
    expect(listed(rows)).toEqual(['w2', 0, 2, 4, 'w3', 6, 'w0', 3, 1])
  })

  it('keep the order of equals, among tasks and among workflows', () => {
    const keys = new Float64Array(6).fill(Number.POSITIVE_INFINITY)
    const rows = treeRows(groupsOf(outline, order, keys), workflow, () => true)
    expect(listed(rows)).toEqual(['w0', 1, 3, 'w2', 4, 0, 2, 'w3', 6])
  })
})
