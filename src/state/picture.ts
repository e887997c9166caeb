import type { Outline } from '../analysis/outline.ts'
import { Failure } from '../base/failure.ts'
import type { Direction } from '../layout/layout.ts'
import type { TokenId } from '../tokens/token.ts'
import type { LayOut } from '../workers/layout-client.ts'
import { layoutGraphOf, sceneOf } from './scene.ts'
import { shownTasks } from './shown.ts'
import { store } from './state.ts'
import { recordTiming } from './timings.ts'
import { mostTasksDrawn, showsCards } from './together.ts'

interface Wanted {
  readonly revision: number
  readonly direction: Direction
  readonly tasks: Int32Array
  readonly cards: boolean
}

let layOut: LayOut | undefined
let drawn: Wanted | null = null

/** Lays out what is to be shown, if that is not what is drawn already: verdicts change colours, never places. */
export function refreshPicture(): void {
  const state = store.getState()
  const { outline, direction } = state
  const tasks = shownTasks(state)
  const revision = outline?.revision ?? -1
  const cards = showsCards(state)
  const isDrawn = drawn?.tasks === tasks && drawn.direction === direction && drawn.revision === revision
  if (isDrawn && drawn?.cards === cards) return
  drawn = { tasks, direction, revision, cards }
  if (!outline || cards || tasks.length === 0 || tasks.length > mostTasksDrawn) {
    store.setState({ picture: null, laying: false })
    return
  }
  store.setState({ laying: true })
  void lay(outline, [...tasks], drawn)
}

async function lay(outline: Outline, tasks: readonly TokenId[], wanted: Wanted): Promise<void> {
  const scene = sceneOf(outline, tasks)
  layOut ??= (await import('../workers/layout-client.ts')).makeLayoutClient()
  try {
    const { layout, timing } = await layOut(layoutGraphOf(scene), wanted.direction)
    recordTiming(timing)
    if (wanted !== drawn) return
    const boxOf = new Map(tasks.map((task, box) => [task, box]))
    store.setState({ picture: { scene, layout, boxOf }, laying: false })
  } catch (thrown) {
    const replaced = thrown instanceof Failure && wanted !== drawn
    if (replaced) return
    store.setState({ picture: null, laying: false })
    throw thrown
  }
}
