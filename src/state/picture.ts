import type { Outline } from '../analysis/outline.ts'
import { Failure } from '../base/failure.ts'
import type { Direction } from '../layout/layout.ts'
import type { GroupId, GroupKind } from '../search/groups.ts'
import type { LayOut } from '../workers/layout-client.ts'
import { shownGroups } from './groups.ts'
import { layoutGraphOf, type Scene, sceneOf } from './scene.ts'
import { shownTasks } from './shown.ts'
import { type State, store } from './state.ts'
import { recordTiming } from './timings.ts'
import { mostTasksDrawn, showsCards } from './together.ts'

interface Wanted {
  readonly revision: number
  readonly direction: Direction
  readonly tasks: Int32Array
  readonly cards: boolean
  readonly collapse: GroupKind | null
  readonly openGroups: ReadonlySet<GroupId>
}

let layOut: LayOut | undefined
let drawn: Wanted | null = null

/** Lays out what is to be shown, if that is not what is drawn already: verdicts change colours, never places. */
export function refreshPicture(): void {
  const state = store.getState()
  const { outline, direction, collapse, openGroups } = state
  const tasks = shownTasks(state)
  const revision = outline?.revision ?? -1
  const wanted = { tasks, direction, revision, cards: showsCards(state), collapse, openGroups }
  if (drawn && isSame(drawn, wanted)) return
  drawn = wanted
  const scene = outline && !wanted.cards && tasks.length > 0 ? sceneWithin(outline, state) : null
  if (!scene) {
    store.setState({ picture: null, laying: false })
    return
  }
  store.setState({ laying: true })
  void lay(scene, wanted)
}

const isSame = (one: Wanted, other: Wanted): boolean =>
  (Object.keys(one) as (keyof Wanted)[]).every((member) => one[member] === other[member])

/** The scene of what is shown; null where it has too many boxes to be drawn. */
function sceneWithin(outline: Outline, state: State): Scene | null {
  const tasks = shownTasks(state)
  if (tasks.length > mostTasksDrawn && state.collapse === null) return null
  const scene = sceneOf(outline, tasks, shownGroups(state), state.openGroups)
  return scene.boxes.length > mostTasksDrawn ? null : scene
}

async function lay(scene: Scene, wanted: Wanted): Promise<void> {
  layOut ??= (await import('../workers/layout-client.ts')).makeLayoutClient()
  try {
    const { layout, timing } = await layOut(layoutGraphOf(scene), wanted.direction)
    recordTiming(timing)
    if (wanted !== drawn) return
    store.setState({ picture: { scene, layout }, laying: false })
  } catch (thrown) {
    const replaced = thrown instanceof Failure && wanted !== drawn
    if (replaced) return
    store.setState({ picture: null, laying: false })
    throw thrown
  }
}
