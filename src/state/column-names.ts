/** The columns that the table of tasks can have, in their order. */
export const columnNames = [
  'verdict',
  'action',
  'agent',
  'iat',
  'workflow',
  'kid',
  'alg',
  'signature',
  'predecessors',
  'late',
  'codes',
] as const

export type ColumnName = (typeof columnNames)[number]

/** Those of them that a list names, in their own order; anything else counts as nothing. */
export function knownColumns(names: unknown): readonly ColumnName[] | null {
  if (!Array.isArray(names)) return null
  const known = columnNames.filter((name) => names.includes(name))
  return known.length === 0 ? null : known
}
