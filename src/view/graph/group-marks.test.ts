import { expect, test } from 'vitest'
import { graphOf } from '../../testing/drawing.ts'
import { modelOf } from '../../testing/graph-model.ts'
import { groupMarks } from './group-marks.ts'

const square = graphOf('a b a>c b>c b>d')
const agents = ['spiffe://example.org/agent/a', 'spiffe://example.org/agent/b']

test('the marks of all closed groups are counted together, and the worst is theirs', () => {
  const agent = Int32Array.of(0, 0, 1, 1)
  const model = modelOf(square, { agents, agent, own: Uint8Array.of(0, 0, 2, 1) }, 'agent')
  expect(groupMarks(model)).toEqual({
    stacked: true,
    counts: { passed: 2, indeterminate: 1, failed: 1 },
    worst: 'failed',
  })
})

test('groups of one are no stacks', () => {
  const model = modelOf(graphOf('a>b'), { agents, agent: Int32Array.of(0, 1) }, 'agent')
  expect(groupMarks(model)).toMatchObject({ stacked: false, worst: 'passed' })
})

test('where no group is closed there are no marks of groups', () => {
  expect(groupMarks(modelOf(square))).toBeNull()
})
