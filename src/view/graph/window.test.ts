import { expect, test } from 'vitest'
import { modelOf } from '../../testing/graph-model.ts'
import { testGraphs } from '../../testing/graphs.ts'
import { visibleRect } from '../canvas/rect.ts'
import { edgesWithin } from './model.ts'
import { emptyWindow, mostCards, nextWindow, type Window } from './window.ts'

const pane = { width: 1280, height: 800 }
const model = modelOf(testGraphs.layered(1500, 3))
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

test('close up, every card and edge in sight comes into the document, a portion at a time', () => {
  const { window, largest } = settle(emptyWindow, 0.8)
  const sight = visibleRect(at(0.8), pane)
  const inSight: number[] = []
  model.index.within(sight, (box) => {
    inSight.push(box)
    return true
  })
  expect(window.cards && window.settled).toBe(true)
  expect(inSight.length).toBeGreaterThan(10)
  expect(window.boxes).toEqual(expect.arrayContaining(inSight))
  expect(window.edges).toEqual(expect.arrayContaining(edgesWithin(model, sight)))
  expect(largest).toBeLessThan(mostCards / 4)
})

test('from afar the canvas is shown and the cards leave, but for the one to keep', () => {
  const close = settle(emptyWindow, 0.8).window
  const { window } = settle(close, 0.05, 7)
  expect(window).toEqual({ cards: false, standIn: false, settled: false, boxes: [7], edges: [] })
})

test('with more cards in sight than can be drawn, the canvas is shown though the zoom would allow cards', () => {
  const { window } = settle(emptyWindow, 0.25)
  expect(model.index.count(visibleRect(at(0.25), pane), 10_000)).toBeGreaterThan(mostCards)
  expect(window.cards).toBe(false)
})

test('while zooming nothing is added, so that no frame is late for it', () => {
  const next = nextWindow(emptyWindow, { model, viewport: at(0.8), pane, keep: -1, motion: 'zoom' })
  expect(next.boxes).toEqual([])
  expect(next.settled).toBe(false)
})

test('while many cards are zoomed the canvas stands in for them, and at rest they are back at once', () => {
  const { window } = settle(emptyWindow, 0.42)
  expect(window.boxes.length).toBeGreaterThan(100)
  const zooming = nextWindow(window, { model, viewport: at(0.43), pane, keep: -1, motion: 'zoom' })
  expect(zooming).toMatchObject({ cards: false, standIn: true, boxes: window.boxes })
  const resting = nextWindow(zooming, { model, viewport: at(0.42), pane, keep: -1, motion: 'rest' })
  expect(resting).toMatchObject({ cards: true, standIn: false, settled: true })
})
