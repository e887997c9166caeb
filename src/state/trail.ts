import { differences, type Look } from './look.ts'

/** The looks that can be gone back and forth between. */
export interface Trail {
  readonly looks: readonly Look[]
  readonly at: number
  /** What the last step changed, and when (milliseconds). */
  readonly changed: readonly (keyof Look)[]
  readonly time: number
}

export const trailFrom = (look: Look): Trail => ({ looks: [look], at: 0, changed: [], time: 0 })

/** Milliseconds within which one selection after another is one step. */
const soon = 1000

/**
 * The trail after a change: one step more, what was undone forgotten. Letters typed into the search are one step, and so are
 * selections in quick succession.
 */
export function withLook(trail: Trail, look: Look, time: number): Trail {
  const { looks, at } = trail
  const changed = differences(looks[at]!, look)
  if (changed.length === 0) return trail
  const isTip = at === looks.length - 1
  const same = at > 0 && isTip && goesOn(trail, changed, time)
  const next = same ? at : at + 1
  return { looks: [...looks.slice(0, next), look], at: next, changed, time }
}

/** The trail with one step more, whatever it changes. */
export const followedBy = (trail: Trail, look: Look): Trail => ({
  ...trail,
  looks: [...trail.looks.slice(0, trail.at + 1), look],
  at: trail.at + 1,
  changed: [],
})

/** The trail with its present look replaced. */
export const corrected = (trail: Trail, look: Look): Trail => ({
  ...trail,
  looks: trail.looks.with(trail.at, look),
})

export const movedTo = (trail: Trail, at: number): Trail => ({ ...trail, at, changed: [] })

/** The trail after more was read: its looks at the same workflows, by the places these have now. */
export const inPlaces = (trail: Trail, place: (workflow: number | null) => number | null): Trail => ({
  ...trail,
  looks: trail.looks.map((look) => ({ ...look, workflow: place(look.workflow) })),
})

function goesOn(trail: Trail, changed: readonly (keyof Look)[], time: number): boolean {
  const only = (members: readonly (keyof Look)[], member: keyof Look) =>
    members.length === 1 && members[0] === member
  const both = (member: keyof Look) => only(trail.changed, member) && only(changed, member)
  return both('query') || (both('selected') && time - trail.time < soon)
}
