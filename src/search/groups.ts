import type { Outline } from '../analysis/outline.ts'
import type { TokenId } from '../tokens/token.ts'
import { agentName } from './agent-name.ts'
import { chainsOf } from './chains.ts'
import { workflowValue } from './facets.ts'
import { siblingsAmong } from './siblings.ts'
import type { TaskList } from './task-mask.ts'

/** What the tasks of a group have in common: a run without a branch, action and neighbours, their agent, or their workflow. */
export type GroupKind = 'chain' | 'siblings' | 'agent' | 'workflow'

/** In the order in which they are offered. */
export const groupKinds: readonly GroupKind[] = ['chain', 'siblings', 'agent', 'workflow']

/** The same among the same tasks of one graph, whatever the verdicts. */
export type GroupId = string

/** Tasks that one box can stand for. */
export interface Group {
  readonly id: GroupId
  readonly kind: GroupKind
  /** A chain's first and last action, the siblings' action, the agent's name or the workflow's id; '' where there is none. */
  readonly label: string
  readonly tasks: readonly TokenId[]
}

/**
 * The groups of one kind among these tasks, none overlapping another. Agents and workflows take in every task; chains and
 * siblings are of two or more. Linear.
 */
export function groupsOf(outline: Outline, tasks: TaskList, kind: GroupKind): readonly Group[] {
  const grouped = (named: readonly Named[]) => named.map((one) => groupOf(kind, one))
  switch (kind) {
    case 'chain':
      return grouped(
        chainsOf(outline, tasks).map((chain) => ({ ...chainName(outline, chain), tasks: chain })),
      )
    case 'siblings':
      return grouped(
        siblingsAmong(outline, tasks).map((family) => ({
          name: family[0]!,
          label: outline.action[family[0]!]!,
          tasks: family,
        })),
      )
    case 'agent':
      return grouped(byNumber(tasks, outline.agent, (agent) => agentName(outline.agents[agent] ?? '')))
    case 'workflow':
      return grouped(byNumber(tasks, outline.workflow, (workflow) => workflowValue(outline, workflow)))
  }
}

interface Named {
  readonly name: number
  readonly label: string
  readonly tasks: readonly TokenId[]
}

function chainName({ action }: Outline, chain: readonly TokenId[]) {
  const ends = [action[chain[0]!]!, action[chain.at(-1)!]!]
  return { name: chain[0]!, label: ends.filter((end) => end !== '').join(' … ') }
}

function byNumber(tasks: TaskList, column: Int32Array, labelOf: (name: number) => string): readonly Named[] {
  const groups = new Map<number, TokenId[]>()
  for (const task of tasks) {
    const known = groups.get(column[task]!)
    if (known) known.push(task)
    else groups.set(column[task]!, [task])
  }
  return [...groups].map(([name, members]) => ({ name, label: labelOf(name), tasks: members }))
}

const groupOf = (kind: GroupKind, { name, label, tasks }: Named): Group => ({
  id: `${kind}:${name}`,
  kind,
  label,
  tasks,
})
