import { type Facet, type FacetField, facetOf } from '../search/facets.ts'
import { runQuery } from '../search/run-query.ts'
import { withValues } from '../search/terms.ts'
import { claimsMatcher } from './claim-hits.ts'
import type { State } from './state.ts'

type Looked = Pick<State, 'outline' | 'narrowing' | 'workflow' | 'claimHits'>

/** The values of a field, with the number of tasks that each would leave beside all else that is narrowed to. */
export function facetsBeside(state: Looked, field: FacetField): readonly Facet[] {
  const { outline, narrowing, workflow, claimHits } = state
  if (!outline) return []
  const terms = withValues(narrowing, field, [])
  const { mask } = runQuery(outline, { terms }, claimsMatcher(claimHits, outline.revision))
  if (workflow !== null && field !== 'workflow')
    for (const task of outline.order) if (outline.workflow[task] !== workflow) mask[task] = 0
  return facetOf(outline, mask, field)
}
