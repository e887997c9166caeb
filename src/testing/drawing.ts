import type { TestGraph } from './graph-builder.ts'

/** A graph drawn as `a>b b>c d`: each name is a task, in order of first mention, and `>` leads to its successor. */
export interface Drawing {
  readonly names: readonly string[]
  readonly edges: readonly (readonly [from: string, to: string])[]
}

/** Reads a drawing; `?x>b` draws a predecessor `x` that is not there. */
export function readDrawing(drawing: string): Drawing {
  const names = new Set<string>()
  const missing = new Set<string>()
  const edges: [string, string][] = []
  for (const path of drawing.split(/\s+/).filter(Boolean)) {
    const tasks = path.split('>').map((name) => {
      const plain = name.replace('?', '')
      ;(name === plain ? names : missing).add(plain)
      return plain
    })
    for (let at = 1; at < tasks.length; at++) edges.push([tasks[at - 1]!, tasks[at]!])
  }
  return { names: [...names].filter((name) => !missing.has(name)), edges }
}

/** By task of a drawing, in order of first mention, the names of its predecessors. */
export function predecessorsIn(drawing: string): ReadonlyMap<string, readonly string[]> {
  const { names, edges } = readDrawing(drawing)
  const predecessors = new Map(names.map((name): [string, string[]] => [name, []]))
  for (const [from, to] of edges) predecessors.get(to)?.push(from)
  return predecessors
}

/** A drawing as a graph; tasks are numbered in order of first mention, edges as they are drawn. */
export function graphOf(drawing: string): TestGraph {
  const { names, edges } = readDrawing(drawing)
  const idOf = new Map(names.map((name, id) => [name, id]))
  return {
    tasks: names.length,
    from: edges.map(([from]) => idOf.get(from)!),
    to: edges.map(([, to]) => idOf.get(to)!),
  }
}
