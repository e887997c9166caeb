import { verdictNames } from '../findings/finding.ts'

/** What can be asked of a task by name: `verdict:failed`. */
export type FieldName =
  | 'verdict'
  | 'inherited'
  | 'agent'
  | 'action'
  | 'key'
  | 'alg'
  | 'code'
  | 'severity'
  | 'workflow'
  | 'source'
  | 'is'

export type TimeField = 'after' | 'before'

export interface QueryField {
  readonly name: FieldName | TimeField
  readonly detail: string
  /** All values there are, where the ledger does not decide. */
  readonly values?: readonly string[]
}

const loudFirst = verdictNames.toReversed()

/** Every field, in the order in which completion offers them. */
export const queryFields: readonly QueryField[] = [
  { name: 'verdict', detail: 'own verdict', values: loudFirst },
  { name: 'inherited', detail: 'worst verdict among its ancestors', values: loudFirst },
  { name: 'agent', detail: 'who issued it' },
  { name: 'action', detail: 'what was done' },
  { name: 'code', detail: 'a finding that accuses it' },
  { name: 'severity', detail: 'how bad its findings are', values: ['error', 'warning', 'note'] },
  { name: 'key', detail: 'the key id it names' },
  { name: 'alg', detail: 'its signature algorithm' },
  { name: 'workflow', detail: 'how its workflow id begins' },
  { name: 'source', detail: 'the file it was read from' },
  { name: 'after', detail: 'issued at this time or later' },
  { name: 'before', detail: 'issued before this time' },
  {
    name: 'is',
    detail: 'where it stands in the graph',
    values: ['root', 'leaf', 'ghosted', 'finding'],
  },
]

const byName = new Map([
  ...queryFields.map((field) => [field.name as string, field] as const),
  ['kid', queryFields.find(({ name }) => name === 'key')!] as const,
])

/** The field of this name, whatever its capitals; `kid` is another name of `key`. */
export const fieldNamed = (name: string): QueryField | undefined => byName.get(name.toLowerCase())

/** The field that a name nearly is: one letter wrong, missing or too much, or two neighbours swapped. Short names are near to too much. */
export function fieldNear(name: string): QueryField | undefined {
  const typed = name.toLowerCase()
  if (typed.length < 4) return undefined
  return queryFields.find((field) => field.name.length >= 4 && isOneSlipFrom(field.name, typed))
}

function isOneSlipFrom(right: string, typed: string): boolean {
  let at = 0
  while (at < right.length && right[at] === typed[at]) at++
  const [rest, typedRest] = [right.slice(at), typed.slice(at)]
  return (
    rest.slice(1) === typedRest.slice(1) ||
    rest.slice(1) === typedRest ||
    rest === typedRest.slice(1) ||
    (rest[0] === typedRest[1] && rest[1] === typedRest[0] && rest.slice(2) === typedRest.slice(2))
  )
}
