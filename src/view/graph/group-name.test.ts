import { expect, test } from 'vitest'
import { edgeMark } from '../../findings/edge-marks.ts'
import { graphOf } from '../../testing/drawing.ts'
import { modelOf } from '../../testing/graph-model.ts'
import { lookOf } from '../canvas/looks.ts'
import { edgeCount, edgeName, isLinked, isNamed, kindOfEdge, weightOf } from './edge-name.ts'
import { groupName } from './group-name.ts'
import { highlightOf } from './highlight.ts'
import type { GraphModel } from './model.ts'

const nameOf = (model: GraphModel, box: number, hits = 0) => {
  const its = model.picture.scene.boxes[box]
  if (its?.kind !== 'group') throw new Error('no group there')
  return groupName(its.group, model.summaries.get(box)!, hits)
}

/** Agents 0: a, b; 1: c, d. */
const twoAgents = {
  agent: Int32Array.of(0, 0, 1, 1),
  agents: ['spiffe://example.org/agent/a', 'spiffe://example.org/agent/b'],
}
const square = graphOf('a b a>c b>c b>d')

test('a group is called by how many tasks it holds, which, what became of them, and the hits inside', () => {
  const model = modelOf(square, { ...twoAgents, own: Uint8Array.of(0, 0, 2, 1) }, 'agent')
  expect(nameOf(model, 0)).toBe('Group of 2 tasks, a, all passed')
  expect(nameOf(model, 1, 3)).toBe('Group of 2 tasks, b, 1 failed, 1 not checked, 3 search hits')
})

test('a group says that its tasks rest on a failed one, and is drawn so from afar', () => {
  const model = modelOf(square, { ...twoAgents, inherited: Uint8Array.of(0, 0, 2, 0) }, 'agent')
  expect(nameOf(model, 1, 1)).toBe('Group of 2 tasks, b, all passed, depends on a failed task, 1 search hit')
  expect([lookOf(model, 0), lookOf(model, 1)]).toEqual(['passed', 'inheriting'])
})

test('one failure among many is what is seen of a group from afar', () => {
  const model = modelOf(square, { ...twoAgents, own: Uint8Array.of(0, 0, 0, 2) }, 'agent')
  expect([lookOf(model, 0), lookOf(model, 1)]).toEqual(['passed', 'failed'])
})

test('a merged edge is drawn as its worst, and says of how many edges it is made and what is wrong with them', () => {
  const marks = Uint8Array.of(0, edgeMark.late, edgeMark.linked)
  const model = modelOf(
    square,
    { ...twoAgents, edgeMarks: marks, edgeLate: Float64Array.of(0, 2, 0) },
    'agent',
  )
  expect(kindOfEdge(model, 0)).toBe('late')
  expect(edgeCount(model, 0)).toBe(3)
  expect(weightOf(model, 0)).toBe(1)
  expect(edgeName(model, 0)).toBe('From the group a to the group b: 3 edges, 1 late by 2 s')
  expect(isLinked(model, 0)).toBe(false)
})

test('an edge that stands for one is as thick as any, and named only where something is wrong', () => {
  const model = modelOf(graphOf('a>b'))
  expect([weightOf(model, 0), isNamed(model, 0)]).toEqual([0, false])
  expect(isNamed(modelOf(square, twoAgents, 'agent'), 0)).toBe(true)
})

test('the way to the culprit leads from group to group', () => {
  const model = modelOf(
    graphOf('a>c c>d'),
    {
      ...twoAgents,
      agent: Int32Array.of(0, 1, 1),
      own: Uint8Array.of(2, 0, 0),
      inherited: Uint8Array.of(0, 2, 2),
      via: Int32Array.of(-1, 0, 1),
    },
    'agent',
  )
  expect(highlightOf(model, 2)).toEqual({ near: [], why: [0] })
})
