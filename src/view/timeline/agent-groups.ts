import type { Outline } from '../../analysis/outline.ts'
import type { Chronology } from './chronology.ts'

/** One agent's places, ascending; `agent` is -1 for tasks that name none. */
export interface AgentGroup {
  readonly agent: number
  readonly timed: Int32Array
  readonly untimed: Int32Array
}

/** Places by agent in sorted order, those without an agent last. */
export function groupByAgent(
  { agent, agents }: Pick<Outline, 'agent' | 'agents'>,
  { tasks, timed }: Chronology,
): readonly AgentGroup[] {
  const nobody = agents.length
  const groupOf = (place: number): number => {
    const its = agent[tasks[place]!] ?? -1
    return its < 0 ? nobody : its
  }
  const count = new Int32Array(nobody + 1)
  const timedCount = new Int32Array(nobody + 1)
  for (let place = 0; place < tasks.length; place++) {
    const group = groupOf(place)
    count[group]!++
    if (place < timed) timedCount[group]!++
  }
  const places = new Int32Array(tasks.length)
  const groups: AgentGroup[] = []
  const next = new Int32Array(nobody + 1)
  let first = 0
  for (let group = 0; group <= nobody; group++) {
    next[group] = first
    const after = first + count[group]!
    const split = first + timedCount[group]!
    const its = { timed: places.subarray(first, split), untimed: places.subarray(split, after) }
    if (after > first) groups.push({ agent: group === nobody ? -1 : group, ...its })
    first = after
  }
  for (let place = 0; place < tasks.length; place++) places[next[groupOf(place)]!++] = place
  return groups
}
