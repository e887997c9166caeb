import { verdictMarks } from '../../findings/marks.ts'
import type { Group } from '../../search/groups.ts'
import { CardLine, CardTitle } from '../controls/HoverCard.tsx'
import { Mark } from '../controls/Mark.tsx'
import { counted, number } from '../count.ts'
import { groupLabel } from './group-name.ts'
import type { GraphModel } from './model.ts'
import { text } from './text.ts'
import { InheritedLine } from './VerdictLines.tsx'

interface Props {
  readonly model: GraphModel
  readonly box: number
  readonly group: Group
}

const verdicts = ['failed', 'indeterminate', 'passed'] as const

/** What a closed group holds, and how to see it. */
export function GroupTip({ model: { summaries }, box, group }: Props) {
  const summary = summaries.get(box)
  if (!summary) return null
  return (
    <>
      <CardTitle>{group.kind === 'workflow' ? group.label : groupLabel(group)}</CardTitle>
      <CardLine>
        {text.groupOf(group.tasks.length)}
        {summary.findings > 0 && `, ${counted(summary.findings, 'finding')}`}
      </CardLine>
      {verdicts
        .filter((verdict) => summary[verdict] > 0)
        .map((verdict) => (
          <CardLine key={verdict}>
            <Mark mark={verdictMarks[verdict]} size={14} />
            {number(summary[verdict])} {verdictMarks[verdict].text}
          </CardLine>
        ))}
      <InheritedLine inherited={summary.inherited} />
      <CardLine>{text.opens}</CardLine>
    </>
  )
}
