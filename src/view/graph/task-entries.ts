import type { Outline } from '../../analysis/outline.ts'
import { agentName } from '../../search/agent-name.ts'
import { fieldTerm } from '../../search/terms.ts'
import { select, setView } from '../../state/actions.ts'
import { focusOn, focusSize, pathEnds, showPath, startPath } from '../../state/focus-on.ts'
import { say } from '../../state/messages.ts'
import { addTerm } from '../../state/narrow.ts'
import type { State } from '../../state/state.ts'
import type { TokenId } from '../../tokens/token.ts'
import { counted } from '../count.ts'
import { openCopyLink } from '../narrow/open-copy-link.ts'
import { text as narrowText } from '../narrow/text.ts'
import { focusRows } from '../table/focus-rows.ts'
import { actionOf } from './card-name.ts'
import { text } from './text.ts'

/** Something that can be done with a task from its menu. */
export interface TaskEntry {
  readonly id: string
  readonly title: string
  /** How many tasks it would show, in words. */
  readonly end?: string
  readonly disabled?: boolean
  readonly run: () => void
}

/** What a task's menu offers, in its parts. */
export function taskEntries(
  state: State,
  outline: Outline,
  task: TokenId,
): readonly (readonly TaskEntry[])[] {
  return [
    [...focusEntries(outline, task), pathEntry(state, outline, task)],
    filterEntries(outline, task),
    [
      ...copyEntries(outline, task),
      {
        id: 'timeline',
        title: text.menu.timeline,
        run: () => {
          select(task, 'walked')
          setView('timeline')
        },
      },
      {
        id: 'table',
        title: text.menu.table,
        run: () => {
          select(task, 'walked')
          setView('table')
          focusRows()
        },
      },
    ],
  ]
}

const focusEntries = (outline: Outline, task: TokenId): readonly TaskEntry[] =>
  (['ancestors', 'descendants', 'both'] as const).map((direction) => {
    const shown = focusSize(outline, task, direction, 'all')
    return {
      id: direction,
      title: text.menu.only(narrowText.directions[direction]),
      end: counted(shown, 'task'),
      run: () => focusOn(task, direction, 'all'),
    }
  })

/** From the task that a path begins at already, or else the selected one, to this; without another one, the beginning of a path. */
function pathEntry({ pathFrom, selected }: State, outline: Outline, task: TokenId): TaskEntry {
  const from = pathFrom ?? selected
  if (from === null || from === task)
    return { id: 'path', title: narrowText.pathTo, run: () => startPath(task) }
  return {
    id: 'path',
    title: text.menu.path(actionOf(outline, from)),
    disabled: pathEnds(outline, from, task) === null,
    run: () => showPath(from, task),
  }
}

function filterEntries(outline: Outline, task: TokenId): readonly TaskEntry[] {
  const issuer = outline.agents[outline.agent[task] ?? -1]
  const action = outline.action[task]
  return [
    ...(issuer === undefined
      ? []
      : [
          {
            id: 'agent',
            title: text.menu.agent(agentName(issuer)),
            run: () => addTerm(fieldTerm('agent', issuer)),
          },
        ]),
    ...(action
      ? [{ id: 'action', title: text.menu.action(action), run: () => addTerm(fieldTerm('action', action)) }]
      : []),
  ]
}

function copyEntries(outline: Outline, task: TokenId): readonly TaskEntry[] {
  const jti = outline.jti[task]
  return [
    ...(jti ? [{ id: 'jti', title: text.menu.jti, run: () => copy(jti) }] : []),
    {
      id: 'link',
      title: text.menu.link,
      run: () => {
        select(task, 'walked')
        openCopyLink()
      },
    },
  ]
}

const copy = (jti: string): void =>
  void navigator.clipboard.writeText(jti).catch(() => say('warning', text.menu.refused, jti))
