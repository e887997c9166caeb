/** Deterministic shapes of task graphs for tests and the bench: the same arguments always give the same graph. */
import type { LayoutGraph } from '../layout/layout.ts'
import { seededRandom } from '../layout/random.ts'
import { GraphBuilder, type TestGraph } from './graph-builder.ts'

export { seededRandom }

/** Names a shape; the key of {@link testGraphs}. */
export type GraphShape = keyof typeof testGraphs

/** Each task follows one to three of the `window` tasks before it. */
function random(tasks: number, seed: number, window = 60): TestGraph {
  const graph = new GraphBuilder(seed)
  graph.task()
  while (graph.tasks < tasks) {
    const id = graph.task()
    const wanted = 1 + graph.below(graph.random() < 0.3 ? 3 : 1)
    for (let i = 0; i < wanted; i++) graph.edge(id - 1 - graph.below(Math.min(window, id)), id)
  }
  return graph
}

/** Layers of about `sqrt(tasks)` tasks, each task following one to three of the layer before. */
function layered(tasks: number, seed: number): TestGraph {
  const graph = new GraphBuilder(seed)
  const width = Math.max(2, Math.round(Math.sqrt(tasks)))
  let before = [graph.task()]
  while (graph.tasks < tasks) {
    const layer: number[] = []
    const size = Math.max(1, Math.round(width * (0.6 + 0.8 * graph.random())))
    for (let i = 0; i < size && graph.tasks < tasks; i++) {
      const near = Math.floor((i / size) * before.length)
      const id = graph.task(before[near]!)
      if (graph.random() < 0.5) graph.edge(before[Math.min(before.length - 1, near + graph.below(4))]!, id)
      if (graph.random() < 0.1) graph.edge(graph.pick(before), id)
      layer.push(id)
    }
    before = layer
  }
  return graph
}

/** One workflow that fans out of and into shared tasks again and again, with some long edges. */
function fan(tasks: number, seed: number): TestGraph {
  const graph = new GraphBuilder(seed)
  let open = [graph.task()]
  while (graph.tasks < tasks) {
    if (open.length < 4 || graph.random() < 0.55) {
      const source = graph.pick(open)
      const children = 2 + graph.below(6)
      for (let i = 0; i < children && graph.tasks < tasks; i++) open.push(graph.task(source))
      if (open.length > 40) open = open.slice(open.length - 40)
      continue
    }
    const id = graph.task()
    const wanted = 2 + graph.below(4)
    for (let i = 0; i < wanted; i++) graph.edge(graph.pick(open), id)
    const kept = open.filter(() => graph.random() < 0.85)
    open = [...(kept.length > 0 ? kept : open), id]
  }
  return graph
}

/** A chain in which every fourth task or so also follows a task up to `reach` earlier. */
function chainWithSkips(tasks: number, seed: number, reach = 12): TestGraph {
  const graph = new GraphBuilder(seed)
  graph.task()
  while (graph.tasks < tasks) {
    const id = graph.task(graph.tasks - 1)
    if (graph.random() < 0.25) graph.edge(Math.max(0, id - 2 - graph.below(reach)), id)
  }
  return graph
}

/** A plain chain. */
function chain(tasks: number): TestGraph {
  const graph = new GraphBuilder(0)
  graph.task()
  while (graph.tasks < tasks) graph.task(graph.tasks - 1)
  return graph
}

/** Two rails with rungs: each step splits in two and joins again. */
function diamondLadder(tasks: number): TestGraph {
  const graph = new GraphBuilder(0)
  let join = graph.task()
  while (graph.tasks < tasks) {
    const left = graph.task(join)
    const right = graph.tasks < tasks ? graph.task(join) : left
    if (graph.tasks < tasks) join = graph.task(left, right)
  }
  return graph
}

/** Rounds of split, map, shuffle and reduce. */
function mapReduce(tasks: number, seed: number): TestGraph {
  const graph = new GraphBuilder(seed)
  let root = graph.task()
  while (graph.tasks < tasks) {
    const mappers = Array.from({ length: 4 + graph.below(12) }, () => graph.task(root))
    const reducers = Array.from({ length: 2 + graph.below(3) }, () => graph.task())
    for (const mapper of mappers) {
      graph.edge(mapper, graph.pick(reducers))
      graph.edge(mapper, graph.pick(reducers))
    }
    root = graph.task(...reducers)
  }
  return graph
}

/** Stages of a build pipeline: checkout, parallel builds, tests of each build, one gate a stage, artefacts used much later. */
function pipeline(tasks: number, seed: number): TestGraph {
  const graph = new GraphBuilder(seed)
  const checkout = graph.task()
  let gate = checkout
  const artefacts: number[] = []
  while (graph.tasks < tasks) {
    const outcomes: number[] = []
    const builds = 2 + graph.below(5)
    for (let i = 0; i < builds; i++) {
      const build = graph.task(gate)
      if (graph.random() < 0.2) graph.edge(checkout, build)
      if (artefacts.length > 0 && graph.random() < 0.35) graph.edge(graph.pick(artefacts.slice(-12)), build)
      artefacts.push(build)
      const tests = 1 + graph.below(3)
      for (let j = 0; j < tests; j++) outcomes.push(graph.task(build))
    }
    gate = graph.task(...outcomes)
  }
  return graph
}

/** Agents at work: a planner delegates, tools are called in short chains, reviewers join several, some results are used later. */
function agents(tasks: number, seed: number): TestGraph {
  const graph = new GraphBuilder(seed)
  let plan = graph.task()
  const results: number[] = []
  while (graph.tasks < tasks) {
    const answers: number[] = []
    const delegates = 1 + graph.below(5)
    for (let i = 0; i < delegates; i++) {
      let step = graph.task(plan)
      const calls = graph.below(5)
      for (let j = 0; j < calls; j++) step = graph.task(step)
      if (results.length > 0 && graph.random() < 0.3) graph.edge(graph.pick(results.slice(-20)), step)
      answers.push(step)
      results.push(step)
    }
    const review = graph.task(...answers)
    if (graph.random() < 0.25) graph.edge(plan, review)
    plan = review
  }
  return graph
}

/** Many unconnected workflows of 2 to 20 tasks. */
function manyWorkflows(tasks: number, seed: number): TestGraph {
  const graph = new GraphBuilder(seed)
  while (graph.tasks < tasks) {
    const first = graph.tasks
    const size = Math.min(tasks - first, 2 + graph.below(19))
    graph.task()
    while (graph.tasks < first + size) {
      const id = graph.task()
      const wanted = 1 + graph.below(2)
      for (let i = 0; i < wanted; i++) graph.edge(first + graph.below(id - first), id)
    }
  }
  return graph
}

/** A chain in which every task also follows any earlier one: edges as long as the graph itself. */
function hugeSkips(tasks: number, seed: number): TestGraph {
  const graph = new GraphBuilder(seed)
  graph.task()
  while (graph.tasks < tasks) {
    const id = graph.task(graph.tasks - 1)
    graph.edge(graph.below(id), id)
  }
  return graph
}

/** One task followed by all others. */
function star(tasks: number): TestGraph {
  const graph = new GraphBuilder(0)
  const root = graph.task()
  while (graph.tasks < tasks) graph.task(root)
  return graph
}

/** Every shape by name: `testGraphs.fan(1000, 7)`. */
export const testGraphs = {
  random,
  layered,
  fan,
  chainWithSkips,
  chain,
  diamondLadder,
  mapReduce,
  pipeline,
  agents,
  manyWorkflows,
  hugeSkips,
  star,
} satisfies Record<string, (tasks: number, seed: number) => TestGraph>

/** A graph as the layout takes it, every task a card of one size. */
export function cardsOf({ tasks, from, to }: TestGraph, width = 180, height = 56): LayoutGraph {
  return {
    width: new Float64Array(tasks).fill(width),
    height: new Float64Array(tasks).fill(height),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
  }
}
