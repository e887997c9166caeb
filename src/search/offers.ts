import type { Outline } from '../analysis/outline.ts'
import { counted, quote } from '../checks/phrase.ts'
import { type Facet, type FacetField, facetOf } from './facets.ts'
import { fieldNamed, type QueryField, queryFields } from './query-fields.ts'
import { printTime } from './query-time.ts'
import { quotedValue, quotedWord } from './query-words.ts'
import { everyTask } from './task-mask.ts'

/** Something that completion offers: what to write, what to call it, and a word about it. */
export interface Offer {
  readonly insert: string
  readonly label: string
  readonly detail: string
}

/** More are no help; typing a letter narrows them. */
export const mostOffered = 12

/** The fields whose name begins with what was typed; `sign` is the dash before it, or ''. */
export const fieldOffers = (typed: string, sign: string): readonly Offer[] =>
  queryFields
    .filter(({ name }) => name.startsWith(typed.toLowerCase()))
    .map(({ name, detail }) => ({ insert: `${sign}${name}:`, label: `${name}:`, detail }))

/** Actions and agents that hold what was typed, so that nobody has to know the fields. */
export function termOffers(outline: Outline, typed: string, sign: string): readonly Offer[] {
  if (typed === '') return []
  return (['action', 'agent'] as const).flatMap((name) =>
    valueOffers(outline, fieldNamed(name)!, typed, `${sign}${name}:`).map((offer) => ({
      ...offer,
      label: `${name}:${offer.label}`,
    })),
  )
}

/** The values of a field that hold what was typed, the most frequent first; `before` is what stands before the value. */
export function valueOffers(
  outline: Outline,
  { name, values = [] }: QueryField,
  typed: string,
  before: string,
): readonly Offer[] {
  if (name === 'after' || name === 'before') return timeOffers(outline, before)
  const part = typed.toLowerCase()
  const facets = name === 'is' ? values.map((value) => ({ value, label: value })) : namedFacets(outline, name)
  return facets
    .filter(({ value, label }) => value.toLowerCase().includes(part) || label.toLowerCase().includes(part))
    .slice(0, mostOffered)
    .map(({ value, label, ...facet }) => ({
      insert: before + quotedValue(value),
      label,
      detail: 'tasks' in facet ? counted(facet.tasks, 'task') : '',
    }))
}

const facetsOf = new WeakMap<Outline, Map<FacetField, readonly Facet[]>>()

/** Counted once for an outline, not at every letter. */
function allFacets(outline: Outline, field: FacetField): readonly Facet[] {
  const known = facetsOf.get(outline) ?? new Map<FacetField, readonly Facet[]>()
  facetsOf.set(outline, known)
  const facets = known.get(field) ?? facetOf(outline, everyTask(outline), field)
  known.set(field, facets)
  return facets
}

/** An agent goes by its name where that is no other's, and else by its whole identity. */
function namedFacets(outline: Outline, field: FacetField): readonly Facet[] {
  const facets = allFacets(outline, field)
  if (field !== 'agent') return facets
  const bearers = new Map<string, number>()
  for (const { label } of facets) bearers.set(label, (bearers.get(label) ?? 0) + 1)
  return facets.map(({ value, label, tasks }) => {
    const name = bearers.get(label) === 1 ? label : value
    return { value: name, label: name, tasks }
  })
}

/** The first and the last time there is. */
function timeOffers({ workflows }: Outline, before: string): readonly Offer[] {
  const dated = workflows.filter(({ from }) => !Number.isNaN(from))
  if (dated.length === 0) return []
  const first = dated.reduce((time, { from }) => Math.min(time, from), Number.POSITIVE_INFINITY)
  const last = dated.reduce((time, { until }) => Math.max(time, until), Number.NEGATIVE_INFINITY)
  return [
    { insert: before + printTime(first), label: printTime(first), detail: 'the first task' },
    { insert: before + printTime(last), label: printTime(last), detail: 'the last task' },
  ]
}

/** Tasks by their action, or by the beginning of their id; `before` is the plus and its steps, or ''. */
export function taskOffers(outline: Outline, typed: string, before: string): readonly Offer[] {
  const part = typed.toLowerCase()
  const offers: Offer[] = allFacets(outline, 'action')
    .filter(({ value }) => part !== '' && value.toLowerCase().includes(part))
    .slice(0, mostOffered / 2)
    .map(({ value, tasks }) => ({
      insert: before + quotedWord(value),
      label: value,
      detail: counted(tasks, 'task'),
    }))
  for (const task of outline.order) {
    if (offers.length >= mostOffered) break
    const jti = outline.jti[task]!
    if (jti !== '' && jti.toLowerCase().startsWith(part))
      offers.push({
        insert: before + quotedWord(jti),
        label: jti,
        detail: outline.action[task] ? quote(outline.action[task]) : '',
      })
  }
  return offers
}
