import type { Outline } from '../../analysis/outline.ts'
import { agentName } from '../../search/agent-name.ts'
import { select, setView } from '../../state/actions.ts'
import { focusOn, focusSize, pathEnds, showPath, startPath } from '../../state/focus-on.ts'
import { say } from '../../state/messages.ts'
import { chooseValues } from '../../state/narrow.ts'
import type { State } from '../../state/state.ts'
import type { TokenId } from '../../tokens/token.ts'
import { copyText } from '../controls/copy-text.ts'
import { counted } from '../count.ts'
import { openCopyLink } from '../narrow/open-copy-link.ts'
import { text as narrowText } from '../narrow/text.ts'
import { focusRows } from '../table/focus-rows.ts'
import { focusTimeline } from '../timeline/focus-timeline.ts'
import type { CardEntries, CardEntry } from './card-entry.ts'
import { actionOf } from './card-name.ts'
import { text } from './text.ts'

/** What a task's menu offers, in its parts. `notice` is told what was done where nothing shows it. */
export function taskEntries(
  state: State,
  outline: Outline,
  task: TokenId,
  notice: (words: string) => void,
): CardEntries {
  return [
    [...focusEntries(outline, task), pathEntry(state, outline, task)],
    filterEntries(outline, task),
    [
      ...copyEntries(outline, task, notice),
      {
        id: 'timeline',
        title: text.menu.timeline,
        run: () => {
          select(task, 'walked')
          setView('timeline')
          focusTimeline()
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

const focusEntries = (outline: Outline, task: TokenId): readonly CardEntry[] =>
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
function pathEntry({ pathFrom, selected }: State, outline: Outline, task: TokenId): CardEntry {
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

function filterEntries(outline: Outline, task: TokenId): readonly CardEntry[] {
  const issuer = outline.agents[outline.agent[task] ?? -1]
  const action = outline.action[task]
  return [
    ...(issuer === undefined
      ? []
      : [
          {
            id: 'agent',
            title: text.menu.agent(agentName(issuer)),
            run: () => chooseValues('agent', [issuer]),
          },
        ]),
    ...(action
      ? [{ id: 'action', title: text.menu.action(action), run: () => chooseValues('action', [action]) }]
      : []),
  ]
}

function copyEntries(outline: Outline, task: TokenId, notice: (words: string) => void): readonly CardEntry[] {
  const jti = outline.jti[task] ?? ''
  const copy = () =>
    void copyText(jti).then(
      () => notice(text.menu.copied(actionOf(outline, task))),
      () => say('warning', text.menu.refused, jti),
    )
  return [
    ...(jti ? [{ id: 'jti', title: text.menu.jti, run: copy }] : []),
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
