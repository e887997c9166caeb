import type { Verdict } from '../../findings/finding.ts'
import type { Side } from '../../state/narrow.ts'
import type { EdgeKind } from './edge-kind.ts'

/** The graph's own words; findings have theirs in findings/. */
export const text = {
  graph: 'Execution graph',
  edges: 'Edges that are not as they should be',
  linked: 'hashes link: inp_hash is the predecessor’s out_hash',
  graphHelp:
    'Arrow keys walk predecessors, successors and siblings. Enter opens the task. Plus and minus zoom.',
  noAction: 'no action',
  noAgent: 'no agent',
  missing: 'not in this ledger',
  missingPredecessor: 'missing predecessor',
  namedBy: (count: number, names: readonly string[]) =>
    `Named by ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`,
  inherits: (verdict: Verdict) => `depends on ${verdict === 'failed' ? 'a failed' : 'an indeterminate'} task`,
  laying: 'Laying out the graph…',
  empty: 'Nothing to draw: no token here could be read as a task.',
  none: 'No task fits.',
  tooMany: (tasks: number) => `${tasks.toLocaleString('en')} tasks are too many for one picture.`,
  oneWorkflow: 'Choose one workflow',
  asTable: 'Show them as a table',
  stubs: 'Where the graph goes on',
  hidden: (count: number, side: Side) => `${count} hidden ${count === 1 ? side.slice(0, -1) : side}`,
  showHidden: (count: number, side: Side, of: string) => `Show ${text.hidden(count, side)} of ${of}`,
  fit: 'Show the whole graph',
  rightwards: 'Draw from left to right',
  downwards: 'Draw from top to bottom',
  controls: 'Graph controls',
  inheritedMark: 'inherits a problem from an ancestor',
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
