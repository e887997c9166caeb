import { expect, test } from 'vitest'
import { graphOf } from '../../testing/drawing.ts'
import { modelOf } from '../../testing/graph-model.ts'
import { testGraphs } from '../../testing/graphs.ts'
import { fitted, visibleRect, zoomed } from '../canvas/rect.ts'
import { firstView, refitted } from './first-view.ts'
import { rectOf } from './model.ts'
import { inSight, revealing } from './reveal.ts'

const pane = { width: 1000, height: 600 }

test('a small graph opens as a whole, no larger than life', () => {
  const model = modelOf(graphOf('a>b'))
  const view = firstView(model, -1, pane)
  expect(view.zoom).toBe(1)
  expect([0, 1].every((box) => inSight(rectOf(model, box), view, pane))).toBe(true)
})

test('a large graph opens on its worst finding, at a zoom at which it can be read', () => {
  const model = modelOf(testGraphs.agents(300, 5), {
    findings: [
      { code: 'jti-repeated', severity: 'warning', tokens: [20] },
      { code: 'signature-invalid', severity: 'error', tokens: [211] },
    ],
  })
  const view = firstView(model, -1, pane)
  expect(view.zoom).toBeGreaterThanOrEqual(0.5)
  expect(inSight(rectOf(model, 211), view, pane)).toBe(true)
  expect(inSight(rectOf(model, 20), view, pane)).toBe(false)
})

test('a large graph opens on the selected task rather than on a finding', () => {
  const model = modelOf(testGraphs.agents(300, 5), {
    findings: [{ code: 'signature-invalid', severity: 'error', tokens: [211] }],
  })
  expect(inSight(rectOf(model, 3), firstView(model, 3, pane), pane)).toBe(true)
})

test('revealing leaves alone what is in sight, pans a little to what is near, and centres what is far', () => {
  const now = { x: 0, y: 0, zoom: 1 }
  const card = (left: number) => ({ left, top: 300, right: left + 180, bottom: 356 })
  expect(revealing(card(400), now, pane, 1)).toBe(now)
  expect(revealing(card(900), now, pane, 1)).toEqual({ x: -152, y: 0, zoom: 1 })
  expect(revealing(card(5000), now, pane, 1)).toEqual({ x: -4590, y: -28, zoom: 1 })
})

test('zooming keeps the middle of the pane where it is, and stops at its limits', () => {
  const now = { x: -40, y: 70, zoom: 0.5 }
  const middle = (view: typeof now) => {
    const { left, right, top, bottom } = visibleRect(view, pane)
    return [(left + right) / 2, (top + bottom) / 2]
  }
  expect(middle(zoomed(now, pane, 1.4, 0.1))).toEqual(middle(now).map((value) => expect.closeTo(value, 6)))
  expect(zoomed(now, pane, 100, 0.1).zoom).toBe(2)
  expect(zoomed(now, pane, 0.001, 0.1).zoom).toBe(0.1)
})

test('a graph that is all in sight stays so in another pane, where it can be read there', () => {
  const model = modelOf(graphOf('a>b'))
  const view = firstView(model, -1, pane)
  const [narrow, tiny] = [
    { width: 400, height: 600 },
    { width: 90, height: 600 },
  ]
  const there = refitted(model, view, pane, narrow)
  expect(there && [0, 1].every((box) => inSight(rectOf(model, box), there, narrow))).toBe(true)
  expect(there && refitted(model, there, narrow, pane)).toEqual(view)
  expect(refitted(model, view, pane, tiny)).toBeUndefined()
  expect(refitted(model, { ...view, x: view.x + 20 }, pane, narrow)).toBeUndefined()
})

test('fitting shows the whole rectangle with room around it', () => {
  const rect = { left: 100, top: 100, right: 4100, bottom: 1100 }
  const sight = visibleRect(fitted(rect, pane, 1, 50), pane)
  expect(sight.left).toBeLessThan(100)
  expect(sight.right).toBeGreaterThan(4100)
  expect(fitted(rect, pane, 1, 50).zoom).toBeCloseTo(900 / 4000)
})

test('a large graph is opened so that it fills the pane as far as it reaches', () => {
  const model = modelOf(testGraphs.chain(40))
  const view = firstView(model, 0, pane)
  const sight = visibleRect(view, pane)
  expect(sight.left).toBeCloseTo(-48 / view.zoom)
  expect((sight.top + sight.bottom) / 2).toBeCloseTo(28)
  const last = visibleRect(firstView(model, 39, pane), pane)
  expect(last.right).toBeCloseTo(model.picture.layout.width + 48 / view.zoom)
})
