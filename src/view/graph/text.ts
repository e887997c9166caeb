import type { EdgeKind } from './edge-kind.ts'

/** The graph's own words; findings have theirs in findings/. */
export const text = {
  graph: 'Execution graph',
  graphHelp:
    'Arrow keys walk predecessors, successors and siblings. Enter opens the task. Plus and minus zoom.',
  roleOfCard: 'task',
  noAction: 'no action',
  noAgent: 'no agent',
  missing: 'not in this ledger',
  missingPredecessor: 'missing predecessor',
  namedBy: (count: number, names: readonly string[]) =>
    `Named by ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`,
  inherits: (verdict: string) =>
    `depends on a task that ${verdict === 'failed' ? 'failed' : 'was not checked'}`,
  warnings: 'has warnings',
  laying: 'Laying out the graph…',
  empty: 'Nothing to draw: no token here could be read as a task.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole graph',
  centre: 'Centre the selected task (F)',
  rightwards: 'Draw from left to right',
  downwards: 'Draw from top to bottom',
  controls: 'Graph controls',
  legend: 'Legend',
  tasks: (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'task' : 'tasks'}`,
  someTasks: (count: number, of: number) =>
    `${count.toLocaleString('en')} of ${of.toLocaleString('en')} tasks`,
  minimap: 'Overview of the graph',
  inheritedMark: 'inherits a problem from an ancestor',
  swatch: 'agent, by colour',
  drawnWith: 'Drawn with React Flow',
} as const

/** What each kind of edge stands for, in the legend. */
export const edgeTexts: Readonly<Record<EdgeKind, string>> = {
  normal: 'predecessor to successor',
  'other-workflow': 'from another workflow',
  missing: 'predecessor not in this ledger',
  late: 'issued before its predecessor',
  cycle: 'in a cycle',
}
