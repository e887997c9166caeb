import { counted, number } from '../count.ts'

/** A task and when it was issued, in words. */
interface Named {
  readonly name: string
  readonly time: string
}

/** The timeline's own words. */
export const text = {
  timeline: 'Timeline',
  help: 'Left and right arrows walk predecessors and successors, up and down siblings. Home and End go to the first and last task, Page Up and Page Down to the one before and after in time. Enter opens the task. Plus, minus and zero zoom, and left and right with Shift move along time.',
  untimed: 'no time',
  utc: 'UTC',
  agents: (count: number) => counted(count, 'agent'),
  without: (count: number) => `${number(count)} without a time`,
  idle: (length: string) => `${length} idle`,
  skew: (length: string) => `± ${length} clock skew`,
  tolerated: (length: string) => `${length} tolerated`,
  earlier: (length: string) => `−${length}`,
  collapse: 'Collapse idle time',
  span: 'Time span',
  from: 'From (UTC)',
  until: 'Before (UTC)',
  clearSpan: 'Clear',
  zoomToSpan: 'Zoom to it',
  brush: 'Drag to select a time span',
  brushHint: 'Or hold Shift while dragging.',
  tools: 'What of the timeline is shown',
  controls: 'Timeline controls',
  fit: 'Show all times',
  task: (place: number, of: number) => `${number(place)} of ${number(of)}`,
  late: (
    { name: successor, time }: Named,
    length: string,
    { name: predecessor, time: itsTime }: Named,
    limit: string,
  ) =>
    `${successor} was issued ${length} before its predecessor ${predecessor}: ${time} against ${itsTime}. The policy tolerates ${limit}.`,
  lateTask: (length: string, { name, time }: Named) =>
    `late: issued ${length} before its predecessor ${name} of ${time}`,
  cycle: (successor: string, predecessor: string) =>
    `${predecessor} and its successor ${successor} stand in a cycle`,
  otherWorkflow: (successor: string, predecessor: string) =>
    `${successor} follows ${predecessor} of another workflow`,
  follows: (successor: string, predecessor: string) => `${successor} follows ${predecessor}`,
  idleBetween: (length: string, from: string, until: string) =>
    `${length} in which nothing was issued: ${from} to ${until}`,
  lanes: 'Lanes by agent',
  lane: (agent: string, count: number) => `${agent}, ${counted(count, 'task')}`,
  moreLanes: (count: number) => `and ${counted(count, 'more agent')}`,
  laneTasks: (count: number) => counted(count, 'task'),
  rawTimes: 'Times are each token’s own iat, never adjusted.',
  legendRows: {
    normal: 'predecessor to successor',
    late: 'issued before its predecessor, beyond the tolerance',
    cycle: 'in a cycle',
    missing: 'names a predecessor not in this ledger',
    band: 'so far apart, order is not judged',
    break: 'idle time, collapsed',
  },
} as const
