import type { Scene } from './scene.ts'
import { searchHits } from './search-hits.ts'
import type { State } from './state.ts'

const none = new Int32Array(0)

let last: { readonly scene: Scene; readonly hits: Int32Array; readonly counts: Int32Array } | null = null

/** By box of the picture: how many of its tasks the search found; empty while it found none. */
export function hitsInBoxes(state: State): Int32Array {
  const hits = searchHits(state)
  const scene = state.picture?.scene
  if (hits.length === 0 || !scene) return none
  if (last?.scene === scene && last.hits === hits) return last.counts
  const counts = new Int32Array(scene.boxes.length)
  for (const task of hits) {
    const box = scene.boxOf[task] ?? -1
    if (box !== -1) counts[box]!++
  }
  last = { scene, hits, counts }
  return counts
}
