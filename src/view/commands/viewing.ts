import { setDirection, setPanel, setView } from '../../state/actions.ts'
import { moveCamera } from '../../state/camera.ts'
import { redo, undo } from '../../state/history.ts'
import { foldAll, setTableManner, setTogether, showWorkflow } from '../../state/overview.ts'
import type { PanelName, State, ViewName } from '../../state/state.ts'
import { canDrawTogether } from '../../state/together.ts'
import { openCopyLink } from '../narrow/open-copy-link.ts'
import { nextPart } from '../shell/parts.ts'
import { views } from '../shell/views.ts'
import { text as page } from '../text.ts'
import { type Command, isOpen, isSelected } from './command.ts'
import { text } from './text.ts'

const sees = (view: ViewName) => (state: State) => isOpen(state) && state.view === view
const hasCamera = (state: State) => isOpen(state) && state.view !== 'table'
const hasWorkflows = ({ outline }: State) => (outline?.workflows.length ?? 0) > 1
const panels: readonly PanelName[] = ['overview', 'findings', 'workflows', 'keys', 'log']

function showItsWorkflow({ outline, selected }: State): void {
  const workflow = outline?.workflow[selected ?? -1]
  if (workflow !== undefined) showWorkflow(workflow)
}

/** What is looked at, and how. */
export const viewingCommands = (now: () => State): readonly Command[] => [
  ...views.map(
    (view, index): Command => ({
      id: view,
      title: text.view(page.views[view]),
      group: 'View',
      key: String(index + 1),
      when: isOpen,
      run: () => setView(view),
    }),
  ),
  {
    id: 'undo',
    title: text.undo,
    group: 'View',
    key: 'Mod+Z',
    words: 'back before',
    when: ({ steps }) => steps.back > 0,
    run: undo,
  },
  {
    id: 'redo',
    title: text.redo,
    group: 'View',
    key: 'Mod+Shift+Z',
    otherKeys: ['Mod+Y'],
    words: 'forward again',
    when: ({ steps }) => steps.forward > 0,
    run: redo,
  },
  {
    id: 'copy-link',
    title: text.copyLink,
    group: 'Export',
    words: 'share address url',
    when: isOpen,
    run: openCopyLink,
  },
  {
    id: 'grid',
    title: text.grid,
    group: 'View',
    when: (state) => sees('table')(state) && state.tableManner !== 'grid',
    run: () => setTableManner('grid'),
  },
  {
    id: 'story',
    title: text.story,
    group: 'View',
    words: 'sentences narrative',
    when: (state) => sees('table')(state) && state.tableManner !== 'story',
    run: () => setTableManner('story'),
  },
  {
    id: 'fold-all',
    title: text.foldAll,
    group: 'View',
    words: 'collapse',
    when: (state) => sees('table')(state) && hasWorkflows(state),
    run: () => foldAll('folded'),
  },
  {
    id: 'unfold-all',
    title: text.unfoldAll,
    group: 'View',
    words: 'expand',
    when: (state) => sees('table')(state) && hasWorkflows(state),
    run: () => foldAll('open'),
  },
  { id: 'next-part', title: text.nextPart, group: 'View', key: 'F6', words: 'focus landmark', run: nextPart },
  {
    id: 'all-workflows',
    title: text.allWorkflows,
    group: 'Graph',
    key: 'Backspace',
    when: (state) => isOpen(state) && state.workflow !== null,
    run: () => showWorkflow(null),
  },
  {
    id: 'its-workflow',
    title: text.itsWorkflow,
    group: 'Graph',
    when: (state) => isSelected(state) && hasWorkflows(state),
    run: () => showItsWorkflow(now()),
  },
  {
    id: 'together',
    title: text.together,
    group: 'Graph',
    when: (state) => hasWorkflows(state) && canDrawTogether(state),
    run: () => setTogether(true),
  },
  {
    id: 'cards',
    title: text.cards,
    group: 'Graph',
    words: 'overview',
    when: hasWorkflows,
    run: () => setTogether(false),
  },
  {
    id: 'direction-right',
    title: text.right,
    group: 'Graph',
    words: 'direction layout horizontal',
    when: (state) => isOpen(state) && state.direction !== 'right',
    run: () => setDirection('right'),
  },
  {
    id: 'direction-down',
    title: text.down,
    group: 'Graph',
    words: 'direction layout vertical',
    when: (state) => isOpen(state) && state.direction !== 'down',
    run: () => setDirection('down'),
  },
  {
    id: 'fit',
    title: text.fit,
    group: 'Graph',
    words: 'whole zoom',
    when: hasCamera,
    run: () => moveCamera('fit'),
  },
  { id: 'zoom-in', title: text.zoomIn, group: 'Graph', when: hasCamera, run: () => moveCamera('zoom-in') },
  { id: 'zoom-out', title: text.zoomOut, group: 'Graph', when: hasCamera, run: () => moveCamera('zoom-out') },
  ...panels.map(
    (panel): Command => ({
      id: `panel-${panel}`,
      title: text.panel(page.panels[panel]),
      group: 'Panels',
      when: isOpen,
      run: () => setPanel(panel),
    }),
  ),
  {
    id: 'fold-panel',
    title: text.foldPanel,
    group: 'Panels',
    words: 'close hide',
    when: (state) => isOpen(state) && state.panel !== null,
    run: () => setPanel(null),
  },
]
