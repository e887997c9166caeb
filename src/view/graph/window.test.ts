import { expect, test } from 'vitest'
import { edgeMark } from '../../findings/edge-marks.ts'
import { modelOf } from '../../testing/graph-model.ts'
import { testGraphs } from '../../testing/graphs.ts'
import { visibleRect } from '../canvas/rect.ts'
import { isNamed } from './edge-name.ts'
import { edgesWithin } from './model.ts'
import { emptyWindow, type Motion, mostCards, nextWindow, type Window } from './window.ts'

const pane = { width: 1280, height: 800 }
const graph = testGraphs.layered(1500, 3)
const model = modelOf(graph, {
  edgeMarks: Uint8Array.from(graph.from, (_, edge) => (edge % 5 === 0 ? edgeMark.late : 0)),
})
const { width, height } = model.picture.layout
const at = (zoom: number) => ({ x: 640 - (width / 2) * zoom, y: 400 - (height / 2) * zoom, zoom })

function settle(from: Window, zoom: number, keep = -1): { window: Window; steps: number; largest: number } {
  let window = from
  let largest = 0
  for (let steps = 0; steps < 200; steps++) {
    const next = nextWindow(window, { model, viewport: at(zoom), pane, keep, motion: 'rest' })
    if (next === window) return { window, steps, largest }
    largest = Math.max(largest, next.boxes.length - window.boxes.length)
    window = next
  }
  throw new Error('the window never settles')
}

test('close up, every card in sight and every edge with something to say comes into the document, a portion at a time', () => {
  const { window, largest } = settle(emptyWindow, 0.8)
  const sight = visibleRect(at(0.8), pane)
  const inSight: number[] = []
  model.index.within(sight, (box) => {
    inSight.push(box)
    return true
  })
  expect(window.cards).toBe(true)
  expect(inSight.length).toBeGreaterThan(10)
  expect(window.boxes).toEqual(expect.arrayContaining(inSight))
  const named = edgesWithin(model, sight).filter((edge) => isNamed(model, edge))
  expect(named.length).toBeGreaterThan(10)
  expect(window.edges).toEqual(named)
  expect(largest).toBeLessThan(mostCards / 4)
})

test('from afar the canvas is shown and the cards leave, but for the one to keep', () => {
  const close = settle(emptyWindow, 0.8).window
  for (const keep of [0, 7]) {
    const { window } = settle(close, 0.05, keep)
    expect(window).toEqual({ cards: false, parked: false, boxes: [keep], edges: [] })
  }
})

test('where words could not be read, the canvas is shown', () => {
  const { window } = settle(emptyWindow, 0.4)
  expect(window).toEqual({ cards: false, parked: false, boxes: [], edges: [] })
  expect(settle(emptyWindow, 0.5).window.cards).toBe(true)
})

test('with more cards in sight than can be drawn, the canvas is shown though words could be read', () => {
  const large = { width: 5120, height: 2880 }
  const viewport = { x: 2560 - width * 0.3, y: 1440 - height * 0.3, zoom: 0.6 }
  expect(model.index.count(visibleRect(viewport, large), 10_000)).toBeGreaterThan(mostCards)
  const window = nextWindow(emptyWindow, { model, viewport, pane: large, keep: -1, motion: 'rest' })
  expect(window).toBe(emptyWindow)
})

test('while zooming nothing is added, so that no frame is late for it', () => {
  const next = nextWindow(emptyWindow, { model, viewport: at(0.8), pane, keep: -1, motion: 'zoom' })
  expect(next.boxes).toEqual([])
})

test('while many cards are zoomed the canvas stands in for them, and at rest they are back at once', () => {
  const { window } = settle(emptyWindow, 0.6)
  expect(window.boxes.length).toBeGreaterThan(60)
  const zooming = nextWindow(window, { model, viewport: at(0.61), pane, keep: -1, motion: 'zoom' })
  expect(zooming).toMatchObject({ cards: false, parked: true, boxes: window.boxes })
  const resting = nextWindow(zooming, { model, viewport: at(0.6), pane, keep: -1, motion: 'rest' })
  expect(resting).toMatchObject({ cards: true, parked: false })
})

test('a few cards are zoomed themselves, and come back from the canvas only at rest', () => {
  const few = modelOf(testGraphs.chain(6))
  const see = (before: Window, zoom: number, motion: Motion) =>
    nextWindow(before, { model: few, viewport: { x: 20, y: 20, zoom }, pane, keep: -1, motion })
  const shown = see(see(emptyWindow, 0.8, 'rest'), 0.8, 'rest')
  expect(shown).toMatchObject({ cards: true })
  expect(see(shown, 0.81, 'zoom')).toBe(shown)
  const far = see(shown, 0.4, 'zoom')
  expect(far.cards).toBe(false)
  expect(see(far, 0.8, 'zoom').cards).toBe(false)
  expect(see(far, 0.8, 'rest').cards).toBe(true)
})

test('a picture of few cards is in the document to be heard, also where the canvas is what is seen', () => {
  const few = modelOf(testGraphs.chain(6))
  const viewport = { x: 20, y: 20, zoom: 0.3 }
  const window = nextWindow(emptyWindow, { model: few, viewport, pane, keep: -1, motion: 'rest' })
  expect(window).toMatchObject({ cards: false, parked: false, boxes: [0, 1, 2, 3, 4, 5] })
})
