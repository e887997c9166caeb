import type { Outline } from '../../analysis/outline.ts'
import { spelledOutLines } from '../../base/text.ts'
import { duration } from '../../checks/phrase.ts'
import { edgeMark } from '../../findings/edge-marks.ts'
import { rowOf } from '../../graph/rows.ts'
import { select } from '../../state/actions.ts'
import { edgeBetween, missingOf } from '../../state/select.ts'
import type { TokenId } from '../../tokens/token.ts'
import { Several } from '../controls/Several.tsx'
import { utc } from '../time.ts'
import styles from './LinksTab.module.css'
import { LongText } from './LongText.tsx'
import { TaskLine } from './TaskLine.tsx'
import type { TabProps } from './tabs.ts'
import { text } from './text.ts'
import { keepInTask } from './why.ts'

const first = 30

/** What the task depends on, what depends on it, where else it was seen, and the ledger's row around it. */
export function LinksTab({ outline, detail }: TabProps) {
  const task = detail.id
  const predecessors = rowOf(outline.predecessors, task)
  const successors = rowOf(outline.successors, task)
  const missing = missingOf(outline, task)
  return (
    <div className={styles.links}>
      <section>
        <h3>{text.links.predecessors}</h3>
        {predecessors.length + missing.length === 0 && <p className={styles.none}>{text.links.none}</p>}
        <ul aria-label={text.links.predecessors}>
          <Several
            key={task}
            first={first}
            items={[
              ...missing.map((jti) => (
                <li key={jti} className={styles.missing}>
                  <LongText>{jti}</LongText>
                  <small>{text.links.missing}</small>
                </li>
              )),
              ...[...predecessors].map((one) => (
                <Link
                  key={one}
                  outline={outline}
                  task={one}
                  edge={edgeBetween(outline, one, task)}
                  toSuccessor={false}
                />
              )),
            ]}
          />
        </ul>
      </section>
      <section>
        <h3>{text.links.successors}</h3>
        {successors.length === 0 && <p className={styles.none}>{text.links.noSuccessors}</p>}
        <ul aria-label={text.links.successors}>
          <Several
            key={task}
            first={first}
            items={[...successors].map((one) => (
              <Link
                key={one}
                outline={outline}
                task={one}
                edge={edgeBetween(outline, task, one)}
                toSuccessor
              />
            ))}
          />
        </ul>
      </section>
      <Sightings outline={outline} detail={detail} />
      {detail.recordText !== undefined && (
        <section>
          <h3>{text.links.record}</h3>
          {detail.recordedAt !== undefined && (
            <p>
              {text.links.recordedAt} {utc(detail.recordedAt)}
            </p>
          )}
          <pre>{spelledOutLines(detail.recordText)}</pre>
        </section>
      )}
    </div>
  )
}

interface LinkProps {
  readonly outline: Outline
  readonly task: TokenId
  readonly edge: number
  readonly toSuccessor: boolean
}

function Link({ outline, task, edge, toSuccessor }: LinkProps) {
  const words = edgeWords(outline, edge, toSuccessor)
  const linked = ((outline.edgeMarks[edge] ?? 0) & edgeMark.linked) !== 0
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          keepInTask()
          select(task)
        }}
      >
        <TaskLine task={task} />
        {words.length > 0 && <small>{words.join(', ')}</small>}
        {linked && (
          <small className={styles.linked}>
            {toSuccessor ? text.links.linkedSuccessor : text.links.linked}
          </small>
        )}
      </button>
    </li>
  )
}

function edgeWords({ edgeMarks, edgeLate }: Outline, edge: number, toSuccessor: boolean): readonly string[] {
  const marks = edgeMarks[edge] ?? 0
  const late = duration(edgeLate[edge] ?? 0)
  const has = (mark: number) => (marks & mark) !== 0
  return [
    has(edgeMark.late) && (toSuccessor ? text.links.lateSuccessor(late) : text.links.late(late)),
    has(edgeMark.cycle) && text.links.cycle,
    has(edgeMark.otherWorkflow) && text.links.otherWorkflow,
    has(edgeMark.ambiguous) && text.links.ambiguous,
    has(edgeMark.rejected) && text.links.rejected,
    has(edgeMark.weaker) && text.links.weaker,
  ].filter((word) => typeof word === 'string')
}

function Sightings({ outline, detail: { sightings } }: TabProps) {
  return (
    <section>
      <h3>{text.links.sightings}</h3>
      <ul>
        <Several
          first={10}
          items={sightings.map(({ source, member, entry, line }) => (
            <li key={`${source} ${entry}`} className={styles.place}>
              {text.links.place(outline.sources[source]?.name ?? '', member, entry, line)}
            </li>
          ))}
        />
      </ul>
      {sightings.length > 1 && <p className={styles.none}>{text.links.sightingsHint}</p>}
    </section>
  )
}
