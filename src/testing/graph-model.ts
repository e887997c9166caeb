import type { Outline } from '../analysis/outline.ts'
import { reversed, rowsFrom } from '../graph/rows.ts'
import { layOut } from '../layout/lay-out.ts'
import { type GroupKind, groupsOf } from '../search/groups.ts'
import { layoutGraphOf, sceneOf } from '../state/scene.ts'
import { type GraphModel, graphModel, placesOf } from '../view/graph/model.ts'
import type { TestGraph } from './graph-builder.ts'

/** For tests: the columns that drawing reads, of tasks that all passed, changed by what the test is about. */
export function outlineOf({ tasks, from, to }: TestGraph, change: Partial<Outline> = {}): Outline {
  const predecessors = reversed(rowsFrom(tasks, [...from], [...to]))
  const edges = predecessors.values.length
  const order = Int32Array.from({ length: tasks }, (_, task) => task)
  const drawn = {
    tokens: tasks,
    task: order,
    order,
    action: Array.from(order, (task) => `action_${task}`),
    agent: new Int32Array(tasks),
    agents: ['spiffe://example.org/agent/a'],
    iat: Float64Array.from(order, (task) => 1000 + task),
    workflow: new Int32Array(tasks),
    workflows: [{ tasks: order, from: 1000 }],
    own: new Uint8Array(tasks),
    inherited: new Uint8Array(tasks),
    via: new Int32Array(tasks).fill(-1),
    severity: new Uint8Array(tasks),
    predecessors,
    successors: reversed(predecessors),
    edgeMarks: new Uint8Array(edges),
    edgeLate: new Float64Array(edges),
    missingTask: new Int32Array(0),
    missingJti: [],
    findings: [],
    findingsOf: rowsFrom(tasks, [], []),
    ...change,
  }
  return drawn as unknown as Outline
}

export function modelOf(
  graph: TestGraph,
  change: Partial<Outline> = {},
  kind: GroupKind | null = null,
): GraphModel {
  const outline = outlineOf(graph, change)
  const groups = kind === null ? [] : groupsOf(outline, outline.order, kind)
  const scene = sceneOf(outline, outline.order, groups)
  const layout = layOut(layoutGraphOf(scene), 'right')
  const picture = { scene, layout }
  return graphModel(outline, picture, placesOf(picture))
}
