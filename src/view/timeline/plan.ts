import type { Outline } from '../../analysis/outline.ts'
import type { Size } from '../canvas/rect.ts'
import { type AgentGroup, groupByAgent } from './agent-groups.ts'
import { type Arrangement, arrange, gutterColumnsFor, gutterWidth } from './arrange.ts'
import { type Chronology, chronologyOf } from './chronology.ts'
import { edgesOf, type TimelineEdges } from './edges.ts'
import { looksOf } from './looks.ts'
import { type Stretches, stretchesOf } from './scale.ts'
import { besideFrom, type Division, footRoom, sheetFor } from './sheet.ts'

/** What a timeline is to show, and in how much room. */
export interface Wanted {
  readonly outline: Outline
  readonly of: Int32Array
  readonly collapse: boolean
  readonly size: Size
}

/** All that is worked out of it before anything can be drawn. */
export interface Plan extends Wanted {
  readonly chronology: Chronology
  readonly groups: readonly AgentGroup[]
  /** With the idle time cut out, with all of it, and the one of them that is wanted. */
  readonly collapsed: Stretches
  readonly whole: Stretches
  readonly stretches: Stretches
  readonly edges: TimelineEdges
  /** By place: index into taskLooks. */
  readonly looks: Uint8Array
  readonly arrangement: Arrangement
  readonly division: Division
}

/** Pauses shorter than so many tolerances, or seconds, are never collapsed. */
const leastIdle = 10
const leastIdleSeconds = 60

/** Makes a plan in steps of a few milliseconds each, with what of the last one for the same tasks still holds. */
export function* planOf(wanted: Wanted, last: Plan | null): Generator<void, Plan> {
  const { outline, of, collapse, size } = wanted
  const { clockSkew } = outline.policy
  const chronology = last?.chronology ?? chronologyOf(outline, of)
  yield
  const groups = last?.groups ?? groupByAgent(outline, chronology)
  yield
  const whole = last?.whole ?? stretchesOf(chronology.times, Number.POSITIVE_INFINITY)
  const leastPause = Math.max(leastIdleSeconds, leastIdle * clockSkew)
  const collapsed =
    last?.outline.policy.clockSkew === clockSkew ? last.collapsed : stretchesOf(chronology.times, leastPause)
  yield
  const known = last?.outline === outline ? last : null
  const edges = known?.edges ?? edgesOf(outline, chronology)
  yield
  const looks = known?.looks ?? looksOf(outline, chronology)
  yield
  const stretches = collapse ? collapsed : whole
  const fits = last?.stretches === stretches && isSameSize(last.size, size)
  const placed = fits ? last : yield* placedIn(wanted, { chronology, groups, stretches })
  const { arrangement, division } = placed
  return { ...wanted, chronology, groups, collapsed, whole, stretches, edges, looks, arrangement, division }
}

const isSameSize = (one: Size, other: Size) => one.width === other.width && one.height === other.height

function* placedIn(
  { outline, size }: Wanted,
  { chronology, groups, stretches }: Pick<Plan, 'chronology' | 'groups' | 'stretches'>,
): Generator<void, Pick<Plan, 'arrangement' | 'division'>> {
  const namesBeside = size.width >= besideFrom
  const gutterColumns = gutterColumnsFor(groups, namesBeside ? 6 : 2)
  const untimed = chronology.timed < chronology.tasks.length
  const division = { namesBeside, gutter: untimed ? gutterWidth(gutterColumns) : 0 }
  const { sheet, plot } = sheetFor(size, outline, chronology, division)
  const pane = { plot, height: size.height - sheet.axis - footRoom, head: sheet.head, gutterColumns }
  return { division, arrangement: yield* arrange(outline, chronology, groups, stretches, pane) }
}
