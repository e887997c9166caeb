import type { Outline } from '../analysis/outline.ts'
import type { Layout, LayoutGraph } from '../layout/layout.ts'
import type { TokenId } from '../tokens/token.ts'

/** Pixel sizes at zoom 1, computed from nothing but these, so that a layout needs no DOM. */
export const cardSize = { width: 180, height: 56 } as const
export const ghostSize = { width: 148, height: 40 } as const

/** What is to be drawn, before it has a place: box i stands for `tasks[i]`, box `tasks.length + g` for the missing predecessor `ghosts[g]`. */
export interface Scene {
  readonly tasks: readonly TokenId[]
  /** One box for each missing task id of a workflow, however many tasks name it. */
  readonly ghosts: readonly { readonly jti: string; readonly namedBy: readonly TokenId[] }[]
  /** By edge: the boxes it joins, and the outline's edge id, -1 for an edge from a ghost. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly edge: Int32Array
}

export interface Picture {
  readonly scene: Scene
  readonly layout: Layout
  /** Box by task, for those that are in the scene. */
  readonly boxOf: ReadonlyMap<TokenId, number>
}

/** The scene of the given tasks: every edge between two of them, and a ghost for every predecessor that nobody claims. */
export function sceneOf(outline: Outline, tasks: readonly TokenId[]): Scene {
  const box = new Map(tasks.map((task, index) => [task, index]))
  const from: number[] = []
  const to: number[] = []
  const edge: number[] = []
  const { start, values } = outline.predecessors
  for (const [index, task] of tasks.entries()) {
    for (let e = start[task] ?? 0; e < (start[task + 1] ?? 0); e++) {
      const predecessor = box.get(values[e] ?? -1)
      if (predecessor === undefined) continue
      from.push(predecessor)
      to.push(index)
      edge.push(e)
    }
  }
  const ghosts = new Map<string, { jti: string; namedBy: TokenId[]; box: number }>()
  for (const [i, jti] of outline.missingJti.entries()) {
    const task = outline.missingTask[i] ?? -1
    const index = box.get(task)
    if (index === undefined) continue
    const name = `${outline.workflow[task]} ${jti}`
    let ghost = ghosts.get(name)
    if (!ghost) {
      ghost = { jti, namedBy: [], box: tasks.length + ghosts.size }
      ghosts.set(name, ghost)
    }
    ghost.namedBy.push(task)
    from.push(ghost.box)
    to.push(index)
    edge.push(-1)
  }
  return {
    tasks,
    ghosts: [...ghosts.values()].map(({ jti, namedBy }) => ({ jti, namedBy })),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    edge: Int32Array.from(edge),
  }
}

export function layoutGraphOf(scene: Scene): LayoutGraph {
  const boxes = scene.tasks.length + scene.ghosts.length
  const sizeOf = (side: 'width' | 'height') =>
    Float64Array.from({ length: boxes }, (_, box) => (box < scene.tasks.length ? cardSize : ghostSize)[side])
  return { width: sizeOf('width'), height: sizeOf('height'), from: scene.from, to: scene.to }
}
