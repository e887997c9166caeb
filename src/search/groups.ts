import type { Outline } from '../analysis/outline.ts'
import { type Verdict, verdictNames } from '../findings/finding.ts'
import { rowOf } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import { agentName } from './agent-name.ts'
import { chainsOf } from './chains.ts'
import { workflowValue } from './facets.ts'
import { siblingsAmong } from './siblings.ts'
import type { TaskList } from './task-mask.ts'

export type GroupKind = 'chain' | 'siblings' | 'agent' | 'workflow'

/** The same among the same tasks of one graph, whatever the verdicts. */
export type GroupId = string

/** Tasks that one box can stand for. */
export interface Group {
  readonly id: GroupId
  readonly kind: GroupKind
  /** A chain's first and last action, the siblings' action, the agent's name or the workflow's id; '' where there is none. */
  readonly label: string
  readonly tasks: readonly TokenId[]
  /** How many tasks have which own verdict. */
  readonly passed: number
  readonly failed: number
  readonly indeterminate: number
  readonly worst: Verdict
  /** How many findings accuse any of its tasks. */
  readonly findings: number
}

/** The groups of one kind among these tasks, none overlapping another. Agents and workflows take in every task; chains and siblings are of two or more. Linear. */
export function groupsOf(outline: Outline, tasks: TaskList, kind: GroupKind): readonly Group[] {
  const summarise = summariser(outline)
  const grouped = (named: readonly Named[]) => named.map((one) => summarise(kind, one))
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

/** A finding that accuses several of a group's tasks is one: `countedFor` is the last group that counted it. */
function summariser(outline: Outline): (kind: GroupKind, named: Named) => Group {
  const countedFor = new Int32Array(outline.findings.length)
  let number = 0
  return (kind, { name, label, tasks }) => {
    number++
    const counts = [0, 0, 0]
    let findings = 0
    for (const task of tasks) {
      counts[outline.own[task]!]!++
      for (const finding of rowOf(outline.findingsOf, task)) {
        if (countedFor[finding] === number) continue
        countedFor[finding] = number
        findings++
      }
    }
    const [passed, indeterminate, failed] = counts as [number, number, number]
    const worst = verdictNames[counts.findLastIndex((count) => count > 0)] ?? 'passed'
    return { id: `${kind}:${name}`, kind, label, tasks, passed, failed, indeterminate, worst, findings }
  }
}
