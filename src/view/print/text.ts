import { counted, number } from '../count.ts'

/** The words that stand on paper alone. */
export const text = {
  name: 'Printed page',
  findings: (count: number) => (count === 0 ? 'No findings' : counted(count, 'finding')),
  tasks: (shown: number, all: number) =>
    shown === all ? `All ${counted(all, 'task')}` : `${number(shown)} of ${counted(all, 'task')}`,
  more: (count: number, what: string) => `and ${counted(count, what)} more: the exported report holds all.`,
  policy: (name: string) => `policy “${name}”`,
  rules: 'Rules',
  sources: 'Sources',
  picture: 'Execution graph',
} as const
