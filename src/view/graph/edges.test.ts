import { expect, test } from 'vitest'
import { edgeMark } from '../../findings/edge-marks.ts'
import { graphOf } from '../../testing/drawing.ts'
import { modelOf } from '../../testing/graph-model.ts'
import { boxAt, edgeAt } from '../canvas/hit.ts'
import { overlaps } from '../canvas/rect.ts'
import { labelHeight, lateLabel } from './edge-label.ts'
import { edgeName, kindOfEdge, latenessOf } from './edge-name.ts'
import { highlightOf } from './highlight.ts'
import { edgesWithin, rectOf } from './model.ts'

// 0 ─ 1 ─ 2
//  └─────┘
const diamond = graphOf('a>b b>c a>c')

const late = (seconds: number) => ({
  edgeMarks: Uint8Array.of(0, 0, edgeMark.late),
  edgeLate: Float64Array.of(0, 0, seconds),
})

test('a late edge says by how much, and between which tasks', () => {
  const model = modelOf(diamond, late(2))
  expect(kindOfEdge(model, 2)).toBe('late')
  expect(edgeName(model, 2)).toBe(
    'action_2 was issued 2 s before its predecessor action_1: temporal order violated',
  )
  expect(lateLabel(model, 2).text).toBe('−2 s')
})

test('an edge that is late and in a cycle is drawn as one of the cycle and says both', () => {
  const model = modelOf(diamond, { edgeMarks: Uint8Array.of(0, 3, 0), edgeLate: Float64Array.of(0, 90, 0) })
  expect(kindOfEdge(model, 1)).toBe('cycle')
  expect(latenessOf(model, 1)).toBe(90)
  expect(edgeName(model, 1)).toMatch(/stand in a cycle; action_2 was issued 90 s before/)
})

test('an edge from a missing predecessor starts at a ghost and names it', () => {
  const model = modelOf(diamond, { missingTask: Int32Array.of(2), missingJti: ['nobody'] })
  expect(kindOfEdge(model, 3)).toBe('missing')
  expect(edgeName(model, 3)).toBe('action_2 names predecessor nobody, which is not in this ledger')
})

test('a label covers no card, also where the middle of its edge does not lie between two', () => {
  const fan = graphOf(Array.from({ length: 12 }, (_, i) => `r>c${i} c${i}>j r>j`).join(' '))
  const model = modelOf(fan)
  for (let edge = 0; edge < fan.from.length; edge++) {
    const { x, y, width } = lateLabel(model, edge)
    const label = {
      left: x - width / 2,
      top: y - labelHeight / 2,
      right: x + width / 2,
      bottom: y + labelHeight / 2,
    }
    for (let box = 0; box < fan.tasks; box++) expect(overlaps(label, rectOf(model, box))).toBe(false)
  }
})

test('selecting a task highlights its own edges and the way to the culprit, each once', () => {
  const model = modelOf(diamond, {
    own: Uint8Array.of(2, 0, 0),
    inherited: Uint8Array.of(0, 2, 2),
    via: Int32Array.of(-1, 0, 0),
  })
  const ends = (edges: readonly number[]) =>
    edges.map((edge) => `${model.picture.scene.from[edge]}>${model.picture.scene.to[edge]}`)
  expect(ends(highlightOf(model, 2).why)).toEqual(['0>2'])
  expect(ends(highlightOf(model, 2).near)).toEqual(['1>2'])
  expect(highlightOf(model, null)).toEqual({ near: [], why: [] })
})

test('a point on a route hits its edge, and one beside it none', () => {
  const model = modelOf(graphOf('a>b'))
  const { routeX, routeY } = model.picture.layout
  const x = (routeX[0]! + routeX[1]!) / 2
  expect(edgeAt(model, [0], x, routeY[0]! + 3, 5)).toBe(0)
  expect(edgeAt(model, [0], x, routeY[0]! + 9, 5)).toBe(-1)
})

test('where two tasks are within reach, the failed one is hit', () => {
  const model = modelOf(graphOf('a b'), { own: Uint8Array.of(0, 2) })
  const { x, y } = model.boxes
  expect(boxAt(model, x[0]! + 90, y[0]! + 28, 0)).toBe(0)
  expect(boxAt(model, x[0]! + 90, y[0]! + 28, 1000)).toBe(1)
  expect(boxAt(model, -500, -500, 10)).toBe(-1)
})

test('the edges within a rectangle are those whose routes may touch it', () => {
  const model = modelOf(diamond)
  const { width, height } = model.picture.layout
  expect(edgesWithin(model, { left: 0, top: 0, right: width, bottom: height })).toEqual([0, 1, 2])
  expect(edgesWithin(model, { left: -50, top: -50, right: -1, bottom: -1 })).toEqual([])
})
