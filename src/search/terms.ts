import type { FocusDirection } from './focus.ts'
import { printTerm } from './print-query.ts'
import type { Steps, Term } from './query.ts'
import type { FieldName, TimeField } from './query-fields.ts'

/** Tasks of which a field has any of the values. */
export const fieldTerm = (field: FieldName, ...any: readonly string[]): Term => ({
  kind: 'field',
  not: false,
  field,
  any,
})

/** Tasks issued after or before an instant, in NumericDate seconds. */
export const timeTerm = (field: TimeField, time: number): Term => ({ kind: 'time', not: false, field, time })

/** The tasks that name a key; '' stands for those that name none. */
export const keyTerm = (kid: string): Term =>
  kid === '' ? fieldTerm('code', 'kid-missing') : fieldTerm('key', kid)

/** A task by its name in a query, with what it comes from, what comes of it, or both. */
export const focusTerm = (task: string, direction: FocusDirection, steps: Steps): Term => ({
  kind: 'reach',
  not: false,
  task,
  ...(direction !== 'descendants' && { ancestors: steps }),
  ...(direction !== 'ancestors' && { descendants: steps }),
})

export const pathTerm = (from: string, to: string): Term => ({ kind: 'path', not: false, from, to })

/** Whether a term says in which part of the graph to look: a focus or a path. */
export const isPlace = ({ kind, not }: Term): boolean => !not && (kind === 'reach' || kind === 'path')

/**
 * The terms with one more. Values of a field are joined to those that are there, so that choosing a second agent shows both; a focus or a
 * path takes the place of the one before; a term that is there already is not said twice.
 */
export function withTerm(terms: readonly Term[], added: Term): readonly Term[] {
  const wording = printTerm(added)
  if (terms.some((term) => printTerm(term) === wording)) return terms
  if (isPlace(added)) return [...terms.filter((term) => !isPlace(term)), added]
  if (added.kind !== 'field' || added.not) return [...terms, added]
  const known = valuesOf(terms, added.field)
  if (known.length === 0) return [...terms, added]
  return withValues(terms, added.field, [...new Set([...known, ...added.any])])
}

/** The values of a field that the terms ask for; none where they do not ask. */
export const valuesOf = (terms: readonly Term[], field: FieldName): readonly string[] =>
  terms.find((term) => isOf(term, field))?.any ?? []

/** The terms with these values of a field in place of those they ask for; without a value the field is no longer asked. */
export function withValues(
  terms: readonly Term[],
  field: FieldName,
  any: readonly string[],
): readonly Term[] {
  const at = terms.findIndex((term) => isOf(term, field))
  if (at === -1) return any.length === 0 ? terms : [...terms, fieldTerm(field, ...any)]
  return any.length === 0 ? terms.toSpliced(at, 1) : terms.with(at, fieldTerm(field, ...any))
}

const isOf = (term: Term, field: FieldName): term is Extract<Term, { kind: 'field' }> =>
  term.kind === 'field' && !term.not && term.field === field
