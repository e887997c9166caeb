import type { Outline } from '../../analysis/outline.ts'
import { duration } from '../../checks/phrase.ts'
import { select } from '../../state/actions.ts'
import type { TokenId } from '../../tokens/token.ts'
import { Several } from '../controls/Several.tsx'
import { utc } from '../time.ts'
import type { ClaimKind } from './claim-notes.ts'
import { LongText } from './LongText.tsx'
import { TaskLine } from './TaskLine.tsx'
import { text } from './text.ts'
import styles from './Value.module.css'

/** What a value is read against. */
export interface Context {
  readonly outline: Outline
  readonly ids: ReadonlyMap<string, readonly TokenId[]>
  /** Workflow of the task at hand, whose own tasks are meant first. */
  readonly workflow: number
  readonly judgedAt: number | undefined
}

interface Props {
  readonly value: unknown
  readonly kind: ClaimKind | undefined
  readonly context: Context
}

/** A JSON value as what it means; where it is not what its kind asks for, as what it is. */
export function Value({ value, kind, context }: Props) {
  if (kind === 'time' && typeof value === 'number')
    return <Time seconds={value} judgedAt={context.judgedAt} />
  if (kind === 'milliseconds' && typeof value === 'number') {
    return <Plain>{`${value} · ${duration(value / 1000)}`}</Plain>
  }
  if (kind === 'tasks' && Array.isArray(value)) return <Tasks ids={value} context={context} />
  if (kind === 'agents' && Array.isArray(value)) {
    return (
      <ul>
        <Several
          first={first}
          items={value.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a claim's members never move, and may repeat
            <li key={index}>
              <Plain>{plain(one)}</Plain>
            </li>
          ))}
        />
      </ul>
    )
  }
  return <Plain>{plain(value)}</Plain>
}

const first = 30

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2))

function Plain({ children }: { children: string }) {
  return <LongText>{children}</LongText>
}

function Time({ seconds, judgedAt }: { seconds: number; judgedAt: number | undefined }) {
  const distance = judgedAt === undefined ? undefined : seconds - judgedAt
  return (
    <p className={styles.time}>
      <code>{seconds}</code> · {utc(seconds)}
      {distance !== undefined && ` · ${distanceInWords(distance)}`}
    </p>
  )
}

function distanceInWords(distance: number): string {
  if (distance === 0) return text.claims.atJudging
  return text.claims[distance < 0 ? 'before' : 'after'](duration(distance))
}

function Tasks({ ids, context }: { ids: readonly unknown[]; context: Context }) {
  if (ids.length === 0) return <p className={styles.root}>{text.claims.root}</p>
  return (
    <ul className={styles.tasks}>
      <Several
        first={first}
        items={ids.map((id, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim's members never move, and may repeat
          <li key={index}>
            <Plain>{plain(id)}</Plain>
            <Claimant id={id} context={context} />
          </li>
        ))}
      />
    </ul>
  )
}

function Claimant({ id, context: { ids, outline, workflow } }: { id: unknown; context: Context }) {
  const claimants = typeof id === 'string' ? (ids.get(id) ?? []) : []
  const task = claimants.find((one) => outline.workflow[one] === workflow) ?? claimants[0]
  if (task === undefined) return <small className={styles.missing}>{text.claims.missing}</small>
  return (
    <button type="button" className={styles.task} onClick={() => select(task)}>
      <TaskLine task={task} />
    </button>
  )
}
