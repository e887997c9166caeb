import type { Outline } from '../analysis/outline.ts'
import { type Verdict, verdictNames } from '../findings/finding.ts'
import { rowOf } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import type { Progress, State } from './state.ts'

export const ownVerdict = (outline: Outline, task: TokenId): Verdict =>
  verdictNames[outline.own[task] ?? 0] ?? 'passed'

export const inheritedVerdict = (outline: Outline, task: TokenId): Verdict =>
  verdictNames[outline.inherited[task] ?? 0] ?? 'passed'

/** From a task to the nearest ancestor that its inherited verdict comes from, both included; empty where nothing is inherited. */
export function whyPath(outline: Outline, task: TokenId): readonly TokenId[] {
  const worst = outline.inherited[task]
  if (!worst) return []
  const path = [task]
  let at = outline.via[task] ?? -1
  while (at !== -1 && path.length <= outline.tokens) {
    path.push(at)
    if (outline.own[at] === worst) return path
    at = outline.via[at] ?? -1
  }
  return path
}

/** The edge by which a task names a predecessor; -1 where it does not. */
export function edgeBetween(outline: Outline, predecessor: TokenId, task: TokenId): number {
  const place = rowOf(outline.predecessors, task).indexOf(predecessor)
  return place < 0 ? -1 : (outline.predecessors.start[task] ?? 0) + place
}

/** Predecessors that a task names and nobody claims. */
export function missingOf(outline: Outline, task: TokenId): readonly string[] {
  return outline.missingJti.filter((_, i) => outline.missingTask[i] === task)
}

/** Whether there is nothing to look at: nothing was read, and nothing refused inside what was opened. */
export const isEmpty = ({ outline }: Pick<State, 'outline'>): boolean =>
  outline === null || (outline.tokens === 0 && outline.rejected.length === 0)

/** Anything loading: a sample on its way, sources being read, verified and hashed, the graph being laid out. */
export const isBusy = ({
  progress,
  hashing,
  fetchingSample,
  laying,
  arranging,
}: Pick<State, 'progress' | 'hashing' | 'fetchingSample' | 'laying' | 'arranging'>): boolean =>
  workAtHand({ progress, hashing }) !== null || fetchingSample || laying || arranging

/** What can be stopped: the deed under way, else the hashing of its sources after it. */
export const workAtHand = ({ progress, hashing }: Pick<State, 'progress' | 'hashing'>): Progress | null =>
  progress ?? hashing
