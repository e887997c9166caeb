import type { CardKind, CardSorting } from '../../state/cards.ts'
import { counted, number } from '../count.ts'

/** The overview's own words. */
export const text = {
  name: 'All workflows',
  tools: 'Choose workflows',
  showing: (shown: number, all: number) =>
    shown === all ? counted(all, 'workflow') : `${number(shown)} of ${counted(all, 'workflow')}`,
  none: 'No workflow fits.',
  sort: 'Sort',
  sortsLater: { verified: 'sorted once all is verified', left: 'sorted when the pointer leaves' },
  sortings: {
    worst: 'Worst first',
    'most-tasks': 'Most tasks',
    newest: 'Newest',
    oldest: 'Oldest',
    name: 'Name',
  } satisfies Record<CardSorting, string>,
  kind: 'Show workflows',
  kinds: {
    all: 'All',
    failed: 'Failed',
    unchecked: 'Unchecked',
    warnings: 'With warnings',
  } satisfies Record<CardKind, string>,
  find: 'Find a workflow by its wid',
  findHint: 'wid',
  together: 'All in one picture',
  cards: 'One card each',
  drawnTogether: (count: number) => `${counted(count, 'workflow')} in one picture`,
  path: 'Workflow',
  noWid: 'no wid',
  previous: 'Previous workflow',
  next: 'Next workflow',
  place: (at: number, count: number) => `${number(at)} of ${number(count)}`,
  tasks: (count: number) => counted(count, 'task'),
  shownTasks: (shown: number, all: number) => `${number(shown)} of ${number(all)} shown`,
  agents: (count: number) => counted(count, 'agent'),
  warnings: (count: number) => counted(count, 'warning'),
  failed: (count: number) => `${number(count)} failed`,
  unchecked: (count: number) => `${number(count)} not checked`,
  passed: (count: number) => `${number(count)} passed`,
  allPassed: (count: number) => (count === 1 ? 'passed' : `all ${number(count)} passed`),
  worst: { failed: 'worst: failed', indeterminate: 'worst: not checked', passed: 'all passed' },
} as const
