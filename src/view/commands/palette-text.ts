/** The words of the palette. */
export const text = {
  title: 'Commands',
  label: 'Command, task, finding or workflow',
  placeholder: 'What do you want to do, or find?',
  results: 'Commands and places',
  recent: 'Recent',
  commands: 'Commands',
  tasks: 'Tasks',
  findings: 'Findings',
  workflows: 'Workflows',
  search: 'Search',
  searchFor: (typed: string) => `Search all claims for “${typed}”`,
  none: 'Nothing fits.',
  findCommand: 'Find a command or a key',
  count: (count: number) => (count === 0 ? 'Nothing fits' : count === 1 ? '1 result' : `${count} results`),
} as const
