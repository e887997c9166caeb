import { expect, it } from 'vitest'
import { sceneOf } from '../../state/scene.ts'
import { drawn } from '../../testing/outlines.ts'
import { hiddenBeyond } from './hidden.ts'

/**
 *   a ─► b ─► d ─► e
 *   a ─► c ─► d
 */
const { outline, id } = drawn('a>b>d>e a>c>d')

const pictureOf = (...names: readonly string[]) => {
  return { scene: sceneOf(outline, Int32Array.from(names, id)) }
}

it('counts the neighbours that are not in the picture, by box', () => {
  expect([...hiddenBeyond(outline, pictureOf('b', 'd'))]).toEqual([
    [0, { predecessors: 1, successors: 0 }],
    [1, { predecessors: 1, successors: 1 }],
  ])
})

it('finds nothing beyond a picture of everything', () => {
  expect(hiddenBeyond(outline, pictureOf('a', 'b', 'c', 'd', 'e')).size).toBe(0)
})
