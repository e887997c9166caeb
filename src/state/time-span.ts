import type { Term } from '../search/query.ts'
import { timeTerm } from '../search/terms.ts'
import { narrowTo } from './narrow.ts'
import { type State, store } from './state.ts'

/** A span of time in NumericDate seconds: from the one instant up to, but without, the other. */
export interface TimeSpan {
  readonly from: number
  readonly until: number
}

/** Seconds from 1970 that a date can still be written for. */
const furthest = 8.64e12

const isTime = (term: Term) => term.kind === 'time' && !term.not

/** Narrows to the tasks issued within a span, beside whatever else is narrowed; null takes that away. */
export function narrowTime(span: TimeSpan | null): void {
  const others = store.getState().narrowing.filter((term) => !isTime(term))
  if (span === null) narrowTo(others)
  else {
    const [from, until] = [Math.min(span.from, span.until), Math.max(span.from, span.until)]
    narrowTo([...others, timeTerm('after', from), timeTerm('before', until)])
  }
}

let last: { readonly of: readonly Term[]; readonly span: TimeSpan | null } = { of: [], span: null }

/** The span that is narrowed to, ends that are not given as far away as dates go; the same object until the narrowing changes. */
export function timeSpan({ narrowing }: Pick<State, 'narrowing'>): TimeSpan | null {
  if (last.of === narrowing) return last.span
  let from = -furthest
  let until = furthest
  for (const term of narrowing) {
    if (term.kind !== 'time' || term.not) continue
    if (term.field === 'after') from = Math.max(from, term.time)
    else until = Math.min(until, term.time)
  }
  last = { of: narrowing, span: narrowing.some(isTime) ? { from, until } : null }
  return last.span
}
