import type { PanelName, ViewName } from '../state/state.ts'
import { number } from './count.ts'

/** The words that several areas of the view share; each area has its own in its folder, findings have theirs in findings/describe.ts. */
export const text = {
  name: 'ECT Explorer',
  close: 'Close',
  more: (count: number) => `Show ${number(count)} more`,
  copy: { copied: 'Copied', refused: 'The browser refused' },
  zoom: { in: 'Zoom in', out: 'Zoom out', centre: 'Centre the selected task (F)' },
  legend: 'Legend',
  inheritsProblem: 'inherits a problem from an ancestor',

  views: { name: 'View', graph: 'Graph', timeline: 'Timeline', table: 'Table' } satisfies Record<
    ViewName | 'name',
    string
  >,

  panels: {
    name: 'Panels',
    overview: 'Overview',
    findings: 'Findings',
    workflows: 'Workflows',
    keys: 'Keys',
    log: 'Import log',
    fold: (name: string) => `Fold ${name}`,
    width: 'Width of the left panel',
    taskWidth: 'Width of the task panel',
  } satisfies Record<PanelName, string> & Record<string, unknown>,

  marks: {
    title: 'What the marks mean',
    passed: 'Every check that applies holds.',
    failed: 'An error accuses this task itself.',
    indeterminate: 'Something needed to judge it is missing, such as its key. It is not a pass.',
    inherited: 'The task may be sound itself, but depends on one that failed or was not checked.',
    warning: 'Worth a look; it does not decide the verdict.',
    note: 'Good to know.',
    inheritedName: 'inherited',
  },

  limits: {
    title: 'What offline evidence cannot show',
    list: [
      'tasks cut off the end of the ledger',
      'agents that agreed to lie together',
      'whether a claim that an agent makes about itself is true',
      'whether a key was revoked, unless you bring that fact',
      'what a missing predecessor said',
    ],
    rules: 'Checks the rules publicly known from drafts -00 and -01.',
  },
} as const
