import type { Outline } from '../analysis/outline.ts'
import { verdictNames } from '../findings/finding.ts'
import type { TokenId } from '../tokens/token.ts'
import { agentName } from './agent-name.ts'
import type { FieldName } from './query-fields.ts'
import type { TaskMask } from './task-mask.ts'

/** A value of a field, as a query asks for it, and how many tasks have it. */
export interface Facet {
  readonly value: string
  /** What people call it. */
  readonly label: string
  readonly tasks: number
}

/** The fields whose values can be counted. */
export type FacetField = Exclude<FieldName, 'is'>

/** What there is to choose from among these tasks, by field. */
export type Facets = Readonly<Record<FacetField, readonly Facet[]>>

/** Every value that a task of the mask has, the most frequent first; tasks without one are not counted. Linear. */
export function facetsOf(outline: Outline, mask: TaskMask): Facets {
  const count = (field: FacetField) => facetOf(outline, mask, field)
  return {
    verdict: count('verdict'),
    inherited: count('inherited'),
    agent: count('agent'),
    action: count('action'),
    key: count('key'),
    alg: count('alg'),
    code: count('code'),
    severity: count('severity'),
    workflow: count('workflow'),
    source: count('source'),
  }
}

/** The values of one field. */
export function facetOf(outline: Outline, mask: TaskMask, field: FacetField): readonly Facet[] {
  switch (field) {
    case 'verdict':
      return countBy(outline, mask, (task) => verdictNames[outline.own[task]!])
    case 'inherited':
      return countBy(outline, mask, (task) => verdictNames[outline.inherited[task]!])
    case 'agent':
      return countBy(outline, mask, (task) => outline.agents[outline.agent[task]!], agentName)
    case 'action':
      return countBy(outline, mask, (task) => outline.action[task])
    case 'key':
      return countBy(outline, mask, (task) => outline.kid[task])
    case 'alg':
      return countBy(outline, mask, (task) => outline.alg[task])
    case 'source':
      return countBy(outline, mask, (task) => outline.sources[outline.source[task]!]?.name)
    case 'workflow':
      return countBy(outline, mask, (task) => workflowValue(outline, outline.workflow[task]!))
    case 'code':
      return countFindings(outline, mask, 'code')
    case 'severity':
      return countFindings(outline, mask, 'severity')
  }
}

/** A workflow as a query names it: its `wid`, or its place where it has none. */
export const workflowValue = ({ workflows }: Pick<Outline, 'workflows'>, index: number): string =>
  workflows[index]?.wid ?? `#${index}`

function countBy(
  outline: Outline,
  mask: TaskMask,
  valueAt: (task: TokenId) => string | undefined,
  labelOf?: (value: string) => string,
): readonly Facet[] {
  const counts = new Map<string, number>()
  for (const task of outline.order) {
    if (mask[task] !== 1) continue
    const value = valueAt(task)
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return sorted(counts, labelOf)
}

/** A task with several findings of one code is one task: `countedAs` is the last value it was counted for. */
function countFindings(outline: Outline, mask: TaskMask, member: 'code' | 'severity'): readonly Facet[] {
  const places = new Map<string, number[]>()
  for (const [index, finding] of outline.findings.entries()) {
    const known = places.get(finding[member])
    if (known) known.push(index)
    else places.set(finding[member], [index])
  }
  const counts = new Map<string, number>()
  const countedAs = new Int32Array(outline.tokens)
  let number = 0
  for (const [value, indices] of places) {
    number++
    let tasks = 0
    for (const index of indices)
      for (const id of outline.findings[index]!.tokens) {
        const task = outline.task[id]!
        if (mask[task] !== 1 || countedAs[task] === number) continue
        countedAs[task] = number
        tasks++
      }
    if (tasks > 0) counts.set(value, tasks)
  }
  return sorted(counts)
}

function sorted(counts: ReadonlyMap<string, number>, labelOf = (value: string) => value): readonly Facet[] {
  return [...counts]
    .map(([value, tasks]) => ({ value, label: labelOf(value), tasks }))
    .sort((a, b) => b.tasks - a.tasks || (a.value < b.value ? -1 : 1))
}
