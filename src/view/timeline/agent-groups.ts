import type { Outline } from '../../analysis/outline.ts'
import type { Chronology } from './chronology.ts'

/** One agent's places; `agent` is -1 for tasks that name none. */
export interface AgentGroup {
  readonly agent: number
  readonly timed: readonly number[]
  readonly untimed: readonly number[]
}

/** Places by agent in sorted order, those without an agent last. */
export function groupByAgent({ agent }: Pick<Outline, 'agent'>, { tasks, timed }: Chronology): AgentGroup[] {
  const groups = new Map<number, { agent: number; timed: number[]; untimed: number[] }>()
  for (const [place, task] of tasks.entries()) {
    const its = agent[task] ?? -1
    let group = groups.get(its)
    if (!group) {
      group = { agent: its, timed: [], untimed: [] }
      groups.set(its, group)
    }
    group[place < timed ? 'timed' : 'untimed'].push(place)
  }
  const rank = (its: number) => (its < 0 ? Number.POSITIVE_INFINITY : its)
  return [...groups.values()].sort((a, b) => (rank(a.agent) < rank(b.agent) ? -1 : 1))
}
