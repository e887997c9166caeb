import type { Outline } from '../../analysis/outline.ts'
import type { Verdict } from '../../findings/finding.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { inheritedVerdict, ownVerdict } from '../../state/select.ts'
import type { TokenId } from '../../tokens/token.ts'
import { CardLine } from '../controls/HoverCard.tsx'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { verdictWithCodes } from './card-name.ts'
import { text } from './text.ts'

/** A task's own verdict with the codes that accuse it, and what it inherits. */
export function VerdictLines({ outline, task }: { outline: Outline; task: TokenId }) {
  return (
    <>
      <CardLine>
        <Mark mark={verdictMarks[ownVerdict(outline, task)]} size={14} />
        {verdictWithCodes(outline, task)}
      </CardLine>
      <InheritedLine inherited={inheritedVerdict(outline, task)} />
    </>
  )
}

/** What is inherited from an ancestor, if anything. */
export function InheritedLine({ inherited }: { inherited: Verdict }) {
  if (inherited === 'passed') return null
  return (
    <CardLine>
      <InheritedMark size={14} />
      {text.inherits(inherited)}
    </CardLine>
  )
}
