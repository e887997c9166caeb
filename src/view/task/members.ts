import type { Outline } from '../../analysis/outline.ts'
import type { TokenId } from '../../tokens/token.ts'

/** The members of a JSON object; none where it is something else. */
export function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}

const known = new WeakMap<Outline, Map<string, TokenId[]>>()

/** The tasks that claim each id. */
export function taskIds(outline: Outline): ReadonlyMap<string, readonly TokenId[]> {
  const found = known.get(outline)
  if (found) return found
  const ids = new Map<string, TokenId[]>()
  for (const task of outline.order) {
    const id = outline.jti[task]
    if (!id) continue
    const claimants = ids.get(id)
    if (claimants) claimants.push(task)
    else ids.set(id, [task])
  }
  known.set(outline, ids)
  return ids
}
