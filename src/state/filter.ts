import type { Outline } from '../analysis/outline.ts'
import { type Verdict, verdictNames } from '../findings/finding.ts'
import type { TokenId } from '../tokens/token.ts'

/** What a list of tasks is narrowed to: a task has to fit every member that is set. */
export interface TaskFilter {
  readonly verdict?: Verdict
  /** Passed tasks that depend on a failed or unchecked one. */
  readonly inheriting?: true
  /** Index into the outline's agents. */
  readonly agent?: number
  readonly kid?: string
  readonly code?: string
  readonly workflow?: number
  /** Issued within these NumericDate seconds, both included; a task without a time does not fit. */
  readonly time?: { readonly from: number; readonly until: number }
}

/** The tasks that fit, in topological order. */
export function tasksWithin(outline: Outline, filter: TaskFilter): Int32Array {
  const fits = fitting(outline, filter)
  return fits.length === 0
    ? outline.order
    : outline.order.filter((task) => fits.every((holds) => holds(task)))
}

function fitting(outline: Outline, filter: TaskFilter): readonly ((task: TokenId) => boolean)[] {
  const { verdict, inheriting, agent, kid, code, workflow, time } = filter
  const own = verdict === undefined ? -1 : verdictNames.indexOf(verdict)
  const accused = code === undefined ? null : accusedOf(outline, code)
  return [
    verdict !== undefined && ((task: TokenId) => outline.own[task] === own),
    inheriting && ((task: TokenId) => outline.own[task] === 0 && outline.inherited[task] !== 0),
    agent !== undefined && ((task: TokenId) => outline.agent[task] === agent),
    kid !== undefined && ((task: TokenId) => outline.kid[task] === kid),
    accused && ((task: TokenId) => accused.has(task)),
    workflow !== undefined && ((task: TokenId) => outline.workflow[task] === workflow),
    time && ((task: TokenId) => outline.iat[task]! >= time.from && outline.iat[task]! <= time.until),
  ].filter((fit) => typeof fit === 'function')
}

function accusedOf(outline: Outline, code: string): ReadonlySet<TokenId> {
  const accused = new Set<TokenId>()
  for (const finding of outline.findings) {
    if (finding.code === code) for (const task of finding.tokens) accused.add(task)
  }
  return accused
}
