import { select, setTaskTab } from '../../state/actions.ts'
import { moveCamera } from '../../state/camera.ts'
import { cancelPath, focusOn, startPath } from '../../state/focus-on.ts'
import { closeOpened, hiddenNeighbours, openNeighbours, type Side, showAll } from '../../state/narrow.ts'
import { whyPath } from '../../state/select.ts'
import type { State, TaskTab } from '../../state/state.ts'
import { walk } from '../../state/walk.ts'
import { text as taskText } from '../task/text.ts'
import { showWhy } from '../task/why.ts'
import { type Command, isSelected } from './command.ts'
import { text } from './text.ts'

const tabs: readonly TaskTab[] = ['checks', 'claims', 'header', 'raw', 'links']

const culpritOf = ({ outline, selected }: State) =>
  outline && selected !== null ? whyPath(outline, selected).at(-1) : undefined

const hides = (side: Side) => (state: State) =>
  state.selected !== null && hiddenNeighbours(state, [state.selected], side).length > 0

/** What can be done with the selected task, and where to go from it. */
export const taskCommands = (now: () => State): readonly Command[] => [
  {
    id: 'show-all',
    title: text.showAll,
    group: 'Filters',
    words: 'clear reset filters',
    when: ({ narrowing, workflow, opened }) => narrowing.length + opened.length > 0 || workflow !== null,
    run: showAll,
  },
  {
    id: 'close-opened',
    title: text.closeOpened,
    group: 'Filters',
    when: ({ opened }) => opened.length > 0,
    run: closeOpened,
  },
  ...(
    [
      ['ancestors', 'ancestors', 'all'],
      ['descendants', 'descendants', 'all'],
      ['relatives', 'both', 'all'],
      ['neighbours', 'both', 1],
    ] as const
  ).map(
    ([name, direction, steps]): Command => ({
      id: `focus-${name}`,
      title: text[name],
      group: 'Filters',
      words: `focus ${name} upstream downstream`,
      when: isSelected,
      run: () => focusOn(now().selected!, direction, steps),
    }),
  ),
  {
    id: 'path',
    title: text.path,
    group: 'Filters',
    words: 'focus between',
    when: isSelected,
    run: () => startPath(now().selected!),
  },
  ...(
    [
      ['predecessors', text.openPredecessors],
      ['successors', text.openSuccessors],
    ] as const
  ).map(
    ([side, title]): Command => ({
      id: `open-${side}`,
      title,
      group: 'Filters',
      when: hides(side),
      run: () => openNeighbours([now().selected!], side),
    }),
  ),
  {
    id: 'centre',
    title: text.centre,
    group: 'Task',
    key: 'f',
    otherKeys: ['F'],
    words: 'center focus',
    when: isSelected,
    run: () => moveCamera('centre'),
  },
  {
    id: 'clear',
    title: text.clear,
    group: 'Task',
    key: 'Escape',
    words: 'deselect',
    when: ({ selected, pathFrom }) => selected !== null || pathFrom !== null,
    run: () => (now().pathFrom === null ? select(null) : cancelPath()),
  },
  ...(
    [
      ['predecessor', text.predecessor],
      ['successor', text.successor],
      ['next-sibling', text.nextSibling],
      ['previous-sibling', text.previousSibling],
    ] as const
  ).map(
    ([direction, title]): Command => ({
      id: direction,
      title,
      group: 'Task',
      words: 'walk',
      when: isSelected,
      run: () => walk(direction),
    }),
  ),
  {
    id: 'why',
    title: text.why,
    group: 'Task',
    key: 'w',
    words: 'inherited culprit reason',
    when: (state) => culpritOf(state) !== undefined,
    run: showWhy,
  },
  {
    id: 'culprit',
    title: text.culprit,
    group: 'Task',
    words: 'why inherited',
    when: (state) => culpritOf(state) !== undefined,
    run: () => select(culpritOf(now()) ?? null),
  },
  ...tabs.map(
    (tab): Command => ({
      id: `tab-${tab}`,
      title: text.tab(taskText.task[tab]),
      group: 'Task',
      when: isSelected,
      run: () => setTaskTab(tab),
    }),
  ),
]
