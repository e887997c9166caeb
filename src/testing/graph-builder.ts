import { seededRandom } from '../layout/random.ts'

/** Tasks 0 … `tasks`−1 and edges from `from[i]` to `to[i]`. */
export interface TestGraph {
  readonly tasks: number
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** A graph to which tasks and edges are added, each edge once, and the random numbers that decide on them. */
export class GraphBuilder {
  tasks = 0
  readonly from: number[] = []
  readonly to: number[] = []
  readonly #seen = new Set<number>()
  readonly random: () => number

  constructor(seed: number) {
    this.random = seededRandom(seed)
  }

  task(...predecessors: number[]): number {
    const id = this.tasks++
    for (const predecessor of predecessors) this.edge(predecessor, id)
    return id
  }

  edge(from: number, to: number): void {
    const key = from * 4194304 + to
    if (from === to || this.#seen.has(key)) return
    this.#seen.add(key)
    this.from.push(from)
    this.to.push(to)
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit)
  }

  pick(ids: readonly number[]): number {
    return ids[this.below(ids.length)]!
  }
}
