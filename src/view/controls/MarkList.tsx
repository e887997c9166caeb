import { severityMarks, verdictMarks } from '../../findings/marks.ts'
import { text } from '../text.ts'
import { InheritedMark, Mark } from './Mark.tsx'

const marks = [...Object.entries(verdictMarks), ['warning', severityMarks.warning] as const]

/** The marks that tasks carry, each with its name; stands in a legend. */
export function MarkList() {
  return (
    <ul>
      {marks.map(([name, mark]) => (
        <li key={name}>
          <Mark mark={mark} />
          {name}
        </li>
      ))}
      <li>
        <InheritedMark />
        {text.inheritsProblem}
      </li>
    </ul>
  )
}
