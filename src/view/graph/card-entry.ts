/** Something that can be done with a task or a group from its menu. */
export interface CardEntry {
  readonly id: string
  readonly title: string
  /** How many tasks it would show, in words. */
  readonly end?: string
  readonly disabled?: boolean
  readonly run: () => void
}

/** What a menu offers, in its parts. */
export type CardEntries = readonly (readonly CardEntry[])[]
