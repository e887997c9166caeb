import type { Outline } from '../../analysis/outline.ts'
import type { GroupSummary } from '../../search/group-summary.ts'
import type { Group } from '../../search/groups.ts'
import type { Box } from '../../state/scene.ts'
import { counted, number } from '../count.ts'
import { actionOf, shortId } from './card-name.ts'
import { text } from './text.ts'

/** Beside a group's count and badges there is room for no more of an id. */
const headOfWid = 6

/** What a group is called, short enough for a card. */
export function groupLabel({ kind, label }: Group): string {
  if (kind === 'workflow') return shortId(label, headOfWid)
  return label || (kind === 'agent' ? text.noAgent : text.noAction)
}

/** What a box is called in the name of an edge. */
export function boxLabel(outline: Outline, box: Box | undefined): string {
  if (box?.kind === 'task') return actionOf(outline, box.task)
  return box?.kind === 'group' ? text.theGroup(groupLabel(box.group)) : ''
}

/** How many of a group's tasks did not pass, in words; that all did where that is so. */
export function verdictWords({ failed, indeterminate }: GroupSummary): readonly string[] {
  const words = [
    failed > 0 && text.failed(failed),
    indeterminate > 0 && text.indeterminate(indeterminate),
  ].filter((word) => word !== false)
  return words.length > 0 ? words : [text.allPassed]
}

/** What a group's card is called: how many tasks, which, what became of them, and how many the search found. */
export function groupName(group: Group, summary: GroupSummary, hits: number): string {
  const { findings, inherited } = summary
  return [
    text.groupOf(group.tasks.length),
    groupLabel(group),
    ...verdictWords(summary),
    ...(findings > 0 ? [counted(findings, 'finding')] : []),
    ...(inherited === 'passed' ? [] : [text.inherits(inherited)]),
    ...(hits > 0 ? [text.hitsInside(number(hits), hits)] : []),
  ].join(', ')
}
