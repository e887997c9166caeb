import { type GraphShape, testGraphs } from '../../src/testing/graphs.ts'

/** Workflows of one shape side by side; every predecessor comes before its successor. */
export interface LargeGraph {
  readonly shape: GraphShape
  readonly predecessors: readonly number[][]
  /** By task, its workflow's number. */
  readonly workflow: readonly number[]
}

/** Tasks in which something was planted. */
export interface Needles {
  readonly forged: number
  /** Two tasks that name each other. */
  readonly loop: readonly [number, number]
  /** A task issued before its only predecessor. */
  readonly late: number
}

export function largeGraph(tasks: number, workflows: number, shape: GraphShape): LargeGraph {
  const predecessors: number[][] = Array.from({ length: tasks }, () => [])
  const workflow: number[] = []
  for (let number = 0; number < workflows; number++) {
    const first = Math.floor((number * tasks) / workflows)
    const size = Math.floor(((number + 1) * tasks) / workflows) - first
    const { from, to } = testGraphs[shape](size, number + 1)
    for (const [edge, source] of from.entries()) {
      const target = to[edge]!
      if (source < size && target < size) predecessors[first + target]!.push(first + source)
    }
    for (let task = 0; task < size; task++) workflow.push(number)
  }
  return { shape, predecessors, workflow }
}

/** How far apart two tasks of a loop may stand: at two a second well within the clock skew. */
const near = 40

/** Chooses tasks about a third, half and two thirds down the ledger, and adds the edge that closes the loop. */
export function plantNeedles({ predecessors }: LargeGraph): Needles {
  const tasks = predecessors.length
  const only = (task: number): number | undefined =>
    predecessors[task]!.length === 1 ? predecessors[task]![0] : undefined
  const from = (start: number, suits: (task: number) => boolean): number => {
    for (let task = start; task < tasks; task++) if (suits(task)) return task
    throw new Error('no task of this shape can bear the needle')
  }
  const forged = Math.floor(tasks / 3)
  const second = from(Math.floor(tasks / 2), (task) => task - (only(task) ?? -near) < near)
  const first = only(second)!
  const late = from(Math.max(second + 1, Math.floor((2 * tasks) / 3)), (task) => only(task) !== undefined)
  predecessors[first]!.push(second)
  return { forged, loop: [first, second], late }
}
