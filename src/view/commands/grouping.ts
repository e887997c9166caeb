import { groupKinds } from '../../search/groups.ts'
import { closeGroup, closeGroups, openGroupOf, setCollapse } from '../../state/collapse.ts'
import { closedGroupOf, openedGroupOf } from '../../state/groups.ts'
import type { State } from '../../state/state.ts'
import { canDrawTogether, showsCards } from '../../state/together.ts'
import { type Command, isOpen } from './command.ts'
import { text } from './text.ts'

const seesGraph = (state: State) =>
  isOpen(state) && state.view === 'graph' && (!showsCards(state) || canDrawTogether(state))

/** How the graph's tasks are grouped. */
export const groupingCommands = (now: () => State): readonly Command[] => [
  ...([null, ...groupKinds] as const).map(
    (kind): Command => ({
      id: `group-${kind ?? 'none'}`,
      title: text.group[kind ?? 'none'],
      group: 'Graph',
      words: 'collapse cluster merge',
      when: (state) => seesGraph(state) && state.collapse !== kind,
      run: () => setCollapse(kind),
    }),
  ),
  {
    id: 'open-group',
    title: text.openGroup,
    group: 'Graph',
    words: 'expand',
    when: (state) => state.view === 'graph' && closedGroupOf(state, state.selected) !== undefined,
    run: () => openGroupOf(now().selected),
  },
  {
    id: 'close-group',
    title: text.closeGroup,
    group: 'Graph',
    words: 'collapse',
    when: (state) => state.view === 'graph' && openedGroupOf(state, state.selected) !== undefined,
    run: () => closeGroup(openedGroupOf(now(), now().selected)?.id ?? ''),
  },
  {
    id: 'close-groups',
    title: text.closeGroups,
    group: 'Graph',
    words: 'collapse',
    when: ({ view, openGroups }) => view === 'graph' && openGroups.size > 0,
    run: closeGroups,
  },
]
