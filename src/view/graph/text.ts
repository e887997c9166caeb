import type { Verdict } from '../../findings/finding.ts'
import type { GroupKind } from '../../search/groups.ts'
import type { Side } from '../../state/narrow.ts'
import { counted, number } from '../count.ts'
import type { EdgeKind } from './edge-kind.ts'

/** The graph's own words; findings have theirs in findings/. */
export const text = {
  graph: 'Execution graph',
  edges: 'Edges that are not as they should be',
  linked: 'hashes link: inp_hash is the predecessor’s out_hash',
  graphHelp:
    'Arrow keys walk predecessors, successors and siblings. Enter opens the task, or the group. The Menu key offers what can be done with it. Plus and minus zoom.',
  noAction: 'no action',
  noAgent: 'no agent',
  missing: 'not in this ledger',
  missingPredecessor: 'missing predecessor',
  namedBy: (count: number, names: readonly string[]) =>
    `Named by ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`,
  inherits: (verdict: Verdict) => `depends on ${verdict === 'failed' ? 'a failed' : 'an indeterminate'} task`,
  laying: 'Laying out the graph…',
  tooMany: (tasks: number) => `${tasks.toLocaleString('en')} tasks are too many for one picture.`,
  oneWorkflow: 'Choose one workflow',
  asTable: 'Show them as a table',
  byAgent: 'Group them by agent',
  stubs: 'Where the graph goes on',
  hidden: (count: number, side: Side) => `${count} hidden ${count === 1 ? side.slice(0, -1) : side}`,
  showHidden: (count: number, side: Side, of: string) => `Show ${text.hidden(count, side)} of ${of}`,
  fit: 'Show the whole graph',
  rightwards: 'Draw from left to right',
  downwards: 'Draw from top to bottom',
  controls: 'Graph controls',
  drawnWith: 'Drawn with React Flow',

  groupedEdges: 'Edges that stand for several or are not as they should be',
  missingTasks: (count: number) => counted(count, 'missing predecessor'),
  namesMissing: (successor: string, jtis: readonly string[]) =>
    jtis.length === 1
      ? `${successor} names predecessor ${jtis[0]}, which is not in this ledger`
      : `${successor} names predecessors that are not in this ledger: ${number(jtis.length)} of them`,
  severalEdges: (
    from: string,
    to: string,
    count: number,
    { late, cycle, otherWorkflow }: { late: number; cycle: number; otherWorkflow: number },
    most: string,
  ) =>
    [
      `From ${from} to ${to}: ${counted(count, 'edge')}`,
      late > 0 && `${number(late)} late by ${late > 1 ? 'up to ' : ''}${most}`,
      cycle > 0 && `${number(cycle)} in a cycle`,
      otherWorkflow > 0 && `${number(otherWorkflow)} from another workflow`,
    ]
      .filter(Boolean)
      .join(', '),

  menu: {
    name: (action: string) => `What to do with ${action}`,
    only: (relatives: string) => `Only its ${relatives.toLowerCase()}`,
    path: (from: string) => `Path between ${from} and this`,
    agent: (name: string) => `Only tasks of ${name}`,
    action: (action: string) => `Only ${action} tasks`,
    jti: 'Copy jti',
    copied: (action: string) => `Copied the jti of ${action}`,
    refused: 'The browser did not let the jti be copied',
    link: 'Copy a link to it',
    timeline: 'Find it in the timeline',
    table: 'Find it in the table',
    open: 'Open the group',
    worst: {
      failed: 'Open it at its first failed task',
      indeterminate: 'Open it at its first task not checked',
    },
    workflow: 'Only this workflow',
    chain: 'Only this chain',
    inTable: 'List its tasks in the table',
    ungroup: 'Draw each task by itself',
  },

  groupsInLegend: 'Groups',
  stackInLegend: 'a group: several tasks drawn as one',
  countInLegend: 'how many tasks are in it',
  worstInLegend: 'the worst verdict in it',
  sharesInLegend: ({ failed, indeterminate, passed }: Readonly<Record<Verdict, number>>) =>
    `its shares: ${[failed > 0 && 'failed', indeterminate > 0 && 'not checked (striped)', passed > 0 && 'passed'].filter(Boolean).join(', ')}`,
  hitsInLegend: 'search hits in it',
  beyondInLegend: 'hidden neighbours: click to see them',

  groupBy: 'Group tasks',
  groupKinds: {
    none: 'None',
    chain: 'Chains',
    siblings: 'Alike siblings',
    agent: 'Agents',
    workflow: 'Workflows',
  } satisfies Record<GroupKind | 'none', string>,
  groupHints: {
    none: 'each task by itself',
    chain: 'runs without a branch',
    siblings: 'same action, same neighbours',
    agent: 'all tasks of one agent',
    workflow: 'all tasks of one workflow',
  } satisfies Record<GroupKind | 'none', string>,
  groupCount: (count: number) => counted(count, 'group'),
  groupOf: (tasks: number) => `Group of ${counted(tasks, 'task')}`,
  theGroup: (label: string) => `the group ${label}`,
  failed: (count: number) => `${number(count)} failed`,
  indeterminate: (count: number) => `${number(count)} not checked`,
  allPassed: 'all passed',
  hitsInside: (count: string, hits: number) => `${count} search ${hits === 1 ? 'hit' : 'hits'}`,
  hits: (count: string, hits: number) => `${count} ${hits === 1 ? 'hit' : 'hits'}`,
  holds: (action: string) => `holds the selected task ${action}`,
  selectedInside: (action: string) => `Selected: ${action}`,
  opens: 'Click or press Enter to open it',
  opened: (count: number) => counted(count, 'opened group'),
  openedList: 'Opened groups',
  closeAllGroups: 'Close all',
  closeGroup: (label: string) => `Close the group ${label}`,
} as const

/** What each kind of edge stands for, in the legend. */
export const edgeTexts: Readonly<Record<EdgeKind, string>> = {
  normal: 'predecessor to successor',
  'other-workflow': 'from another workflow',
  missing: 'predecessor not in this ledger',
  late: 'issued before its predecessor',
  cycle: 'in a cycle',
}
