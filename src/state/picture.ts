import type { Outline } from '../analysis/outline.ts'
import { Failure } from '../base/failure.ts'
import type { TokenId } from '../tokens/token.ts'
import type { LayOut } from '../workers/layout-client.ts'
import { layoutGraphOf, sceneOf } from './scene.ts'
import { store } from './state.ts'
import { recordTiming } from './timings.ts'

/** More tasks than this make no picture that helps anybody; the screen then offers single workflows and the table. */
export const mostTasksDrawn = 20_000

let layOut: LayOut | undefined
let drawn = ''

/** The tasks that the graph shows: one workflow's or all, or null where they are too many for one picture. */
export function tasksToDraw(outline: Outline, workflow: number | null): readonly TokenId[] | null {
  const tasks = workflow === null ? outline.order : outline.workflows[workflow]?.tasks
  if (!tasks || tasks.length > mostTasksDrawn) return null
  return [...tasks]
}

/** Lays out what is to be shown, if that is not what is drawn already: verdicts change colours, never places. */
export function refreshPicture(): void {
  const { outline, workflow, direction } = store.getState()
  const wanted = outline ? `${outline.revision} ${workflow} ${direction}` : ''
  if (wanted === drawn) return
  drawn = wanted
  const tasks = outline && tasksToDraw(outline, workflow)
  if (!outline || !tasks || tasks.length === 0) {
    store.setState({ picture: null, laying: false })
    return
  }
  store.setState({ laying: true })
  void lay(outline, tasks, wanted)
}

async function lay(outline: Outline, tasks: readonly TokenId[], wanted: string): Promise<void> {
  const scene = sceneOf(outline, tasks)
  layOut ??= (await import('../workers/layout-client.ts')).makeLayoutClient()
  try {
    const { layout, timing } = await layOut(layoutGraphOf(scene), store.getState().direction)
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
