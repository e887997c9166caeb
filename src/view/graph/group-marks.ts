import { type Verdict, verdictNames } from '../../findings/finding.ts'
import type { Picture } from '../../state/scene.ts'
import type { BoxColumns } from './box-columns.ts'

/** What occurs on the cards of closed groups. */
export interface GroupMarks {
  /** Whether one of them holds several tasks. */
  readonly stacked: boolean
  /** How many of their tasks have which own verdict, all together. */
  readonly counts: Readonly<Record<Verdict, number>>
  readonly worst: Verdict
}

/** Null where no group is closed. */
export function groupMarks({
  summaries,
  picture: { scene },
}: Pick<BoxColumns, 'summaries'> & { readonly picture: Pick<Picture, 'scene'> }): GroupMarks | null {
  if (summaries.size === 0) return null
  const counts = { passed: 0, indeterminate: 0, failed: 0 }
  for (const summary of summaries.values())
    for (const verdict of verdictNames) counts[verdict] += summary[verdict]
  return {
    stacked: scene.boxes.some((box) => box.kind === 'group' && box.group.tasks.length > 1),
    counts,
    worst: verdictNames.findLast((verdict) => counts[verdict] > 0) ?? 'passed',
  }
}
