import type { Outline } from '../../analysis/outline.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { storyOf } from '../../search/story.ts'
import { inheritedVerdict, ownVerdict } from '../../state/select.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { actionOf, agentOf, codesOf } from '../graph/card-name.ts'
import { text as table } from '../table/text.ts'
import { utc } from '../time.ts'
import styles from './PrintSheet.module.css'
import { text } from './text.ts'

interface Props {
  readonly outline: Outline
  readonly tasks: Int32Array
}

const most = 2000

/** The tasks as rows, the heading repeated on each sheet of paper. */
export function PrintTable({ outline, tasks }: Props) {
  const { verdict, action, agent, iat, codes } = table.columns
  return (
    <>
      <table className={styles.tasks}>
        <thead>
          <tr>
            {[verdict, action, agent, iat, codes].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...tasks.subarray(0, most)].map((task) => {
            const own = ownVerdict(outline, task)
            return (
              <tr key={task}>
                <td>
                  <Mark mark={verdictMarks[own]} size={12} /> {own}
                  {own === 'passed' && inheritedVerdict(outline, task) !== 'passed' && (
                    <InheritedMark size={12} label={table.inherits} />
                  )}
                </td>
                <td>{actionOf(outline, task)}</td>
                <td>{agentOf(outline, task)}</td>
                <td>{utc(outline.iat[task] ?? Number.NaN).replace(' UTC', '')}</td>
                <td>{codesOf(outline, task).join(', ')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <More count={tasks.length - most} />
    </>
  )
}

/** The tasks as sentences. */
export function PrintStory({ outline, tasks }: Props) {
  return (
    <>
      <ul className={styles.story}>
        {[...tasks.subarray(0, most)].map((task) => (
          <li key={task}>
            <Mark
              mark={verdictMarks[ownVerdict(outline, task)]}
              label={`${ownVerdict(outline, task)}: `}
              size={12}
            />
            <span>{storyOf(outline, task)}</span>
          </li>
        ))}
      </ul>
      <More count={tasks.length - most} />
    </>
  )
}

const More = ({ count }: { readonly count: number }) => (count > 0 ? <p>{text.more(count, 'task')}</p> : null)
