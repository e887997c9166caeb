import type { Outline } from '../../analysis/outline.ts'
import { verdictNames } from '../../findings/finding.ts'
import { type GroupSummary, summariser } from '../../search/group-summary.ts'
import type { Scene } from '../../state/scene.ts'

/** What there is to say of each box, by its place; of a ghost nothing. A group shows the worst of its tasks. */
export interface BoxColumns {
  /** Own and inherited verdict, as in the outline. */
  readonly own: Uint8Array
  readonly inherited: Uint8Array
  /** Worst severity of own findings, as in the outline. */
  readonly severity: Uint8Array
  /** Of the groups. */
  readonly summaries: ReadonlyMap<number, GroupSummary>
}

export function boxColumns(outline: Outline, { boxes }: Scene): BoxColumns {
  const summarise = summariser(outline)
  const own = new Uint8Array(boxes.length)
  const inherited = new Uint8Array(boxes.length)
  const severity = new Uint8Array(boxes.length)
  const summaries = new Map<number, GroupSummary>()
  for (const [place, box] of boxes.entries()) {
    if (box.kind === 'task') {
      own[place] = outline.own[box.task]!
      inherited[place] = outline.inherited[box.task]!
      severity[place] = outline.severity[box.task]!
    } else if (box.kind === 'group') {
      const summary = summarise(box.group)
      own[place] = verdictNames.indexOf(summary.worst)
      inherited[place] = verdictNames.indexOf(summary.inherited)
      severity[place] = summary.severity
      summaries.set(place, summary)
    }
  }
  return { own, inherited, severity, summaries }
}
