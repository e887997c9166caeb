import type { Outline } from '../analysis/outline.ts'
import type { Finding } from '../findings/finding.ts'
import type { State } from './state.ts'

/** Tasks, workflows and findings are known by their numbers, and these may be others once more was read, judged or closed. */
type Placed = Pick<
  State,
  'selected' | 'detail' | 'hit' | 'opened' | 'pathFrom' | 'workflow' | 'visited' | 'finding'
>

const nowhere: Placed = {
  selected: null,
  detail: null,
  hit: null,
  opened: [],
  pathFrom: null,
  workflow: null,
  visited: null,
  finding: null,
}

/** What the user looked at in one outline, by its numbers in the next. */
export function followed(
  {
    outline: before,
    workflow,
    visited,
    finding,
  }: Pick<State, 'outline' | 'workflow' | 'visited' | 'finding'>,
  after: Outline,
): Partial<Placed> {
  if (!before) return {}
  if (isCut(before, after)) return nowhere
  const place = workflowFollower(before, after)
  const visitedNow = place(visited?.workflow ?? null)
  const cards = visited?.cards?.map((card) => place(card) ?? -1).filter((card) => card !== -1)
  return {
    workflow: place(workflow),
    visited: visitedNow === null ? null : { workflow: visitedNow, cards: cards ?? null },
    finding: followedFinding(before, after, finding),
  }
}

/** Whether a source is gone, closed or taken back: tasks are then other ones by the same numbers, and nothing can be followed. */
export const isCut = (before: Outline, after: Outline): boolean =>
  before.revision !== after.revision &&
  !before.sources.every(({ name, bytes }, at) => {
    const now = after.sources[at]
    return now?.name === name && now.bytes === bytes
  })

/** A workflow is where its first task is. */
export function workflowFollower(before: Outline, after: Outline) {
  return (workflow: number | null): number | null => {
    if (workflow === null || before.revision === after.revision) return workflow
    const [task = -1] = before.workflows[workflow]?.tasks ?? []
    return after.workflow[task] ?? null
  }
}

function followedFinding(before: Outline, after: Outline, place: number | null): number | null {
  const finding = place === null ? undefined : before.findings[place]
  if (!finding) return null
  const found = after.findings.findIndex((one) => isSame(one, finding))
  return found === -1 ? null : found
}

const isSame = (one: Finding, other: Finding): boolean =>
  one.code === other.code &&
  one.tokens[0] === other.tokens[0] &&
  one.origin?.source === other.origin?.source &&
  one.origin?.index === other.origin?.index
