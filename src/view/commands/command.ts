import type { State } from '../../state/state.ts'

/** The headings under which commands stand in the palette and in the help, in their order. */
export const commandGroups = [
  'Search',
  'Findings',
  'View',
  'Graph',
  'Filters',
  'Task',
  'Panels',
  'Policy',
  'Open and close',
  'Export',
  'Samples',
  'Appearance',
  'Help',
] as const
export type CommandGroup = (typeof commandGroups)[number]

/** Something the user can do by name or by key. */
export interface Command {
  readonly id: string
  readonly title: string
  readonly group: CommandGroup
  /** As `keyName` gives it: `n`, `Escape`, `F3`, `Mod+K`. One character is a single-key shortcut and can be switched off. */
  readonly key?: string
  readonly otherKeys?: readonly string[]
  /** Other words by which people look for it. */
  readonly words?: string
  /** Whether it makes sense now; absent: always. */
  readonly when?: (state: State) => boolean
  readonly run: () => void
}

export const isOpen = ({ outline }: State): boolean => outline !== null && outline.tokens > 0
export const isSelected = ({ selected }: State): boolean => selected !== null
export const isSearching = ({ outline, query }: State): boolean => outline !== null && query.trim() !== ''
