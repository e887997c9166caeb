import { memo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { storyParts } from '../../search/story.ts'
import { numberOf } from '../../search/story-numbers.ts'
import { select } from '../../state/actions.ts'
import { ownVerdict } from '../../state/select.ts'
import type { TokenId } from '../../tokens/token.ts'
import { Mark } from '../controls/Mark.tsx'
import { Prose } from '../controls/Prose.tsx'
import { actionOf, codesOf, timeOf } from '../graph/card-name.ts'
import { utc } from '../time.ts'
import styles from './Story.module.css'

interface Props {
  readonly outline: Outline
  readonly task: TokenId
  readonly selected: boolean
  readonly found: boolean
  readonly tabStop: boolean
}

/** A task in a sentence of readable length, in which the numbers of other tasks lead to them. */
export const StoryLine = memo(function StoryLine({ outline, task, selected, found, tabStop }: Props) {
  const own = ownVerdict(outline, task)
  const [, said, ...rest] = storyParts(outline, task)
  const action = ` ${actionOf(outline, task)}`
  const words = typeof said === 'string' ? said : ''
  const named = words.startsWith(action) ? action : ''
  const parts = [words.slice(named.length), ...rest]
  const stop = tabStop ? 0 : -1
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button at its beginning does the same
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      className={`${styles.line} ${styles[own]}`}
      data-selected={selected}
      data-found={found}
      onClick={() => select(task)}
    >
      <Mark mark={verdictMarks[own]} label={`${own}:`} size={15} />
      <p>
        <button
          type="button"
          className={styles.task}
          aria-pressed={selected}
          data-task={task}
          tabIndex={stop}
        >
          <span className={styles.number}>{numberOf(outline, task)}</span>
          {named}
        </button>
        {parts.map((part, place) =>
          typeof part === 'string' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's pieces keep their places
            <Prose key={place}>{part}</Prose>
          ) : (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's pieces keep their places
              key={place}
              type="button"
              className={styles.link}
              title={actionOf(outline, part)}
              tabIndex={stop}
              onClick={(event) => {
                event.stopPropagation()
                select(part)
              }}
            >
              {numberOf(outline, part)}
            </button>
          ),
        )}
      </p>
      <div className={styles.notes}>
        <span title={utc(outline.iat[task] ?? Number.NaN)}>{timeOf(outline, task)}</span>
        <code>{codesOf(outline, task).join(', ')}</code>
      </div>
    </div>
  )
})
