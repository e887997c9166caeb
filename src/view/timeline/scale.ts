import { partitionPoint } from '../../base/partition-point.ts'

/** Stretches of time in which something happens, in NumericDate seconds; the idle time between two of them is drawn as a break. */
export interface Stretches {
  readonly from: Float64Array
  readonly until: Float64Array
  /** By stretch: the seconds of all stretches before it. */
  readonly before: Float64Array
}

/** How time is laid along x: `zoom` pixels a second, a fixed width for each break, and `offset` pixels of it left of the plot. */
export interface Scale {
  readonly stretches: Stretches
  readonly zoom: number
  readonly offset: number
  readonly breakWidth: number
}

/** A pause is idle from where pauses suddenly get so many times longer … */
const idleJump = 4
/** … if it takes at least this share of all shorter ones together; … */
const idleShare = 0.25
/** … the longest so many are collapsed. */
const mostBreaks = 40
/** Seconds on either side of a single instant. */
const aroundInstant = 30

/** The stretches of ascending times; pauses shorter than `least` seconds are never idle, and with `least` infinite none is. */
export function stretchesOf(times: Float64Array, least: number): Stretches {
  const breaks = idleAfter(times, least)
  const first = times[0] ?? 0
  const last = times[times.length - 1] ?? 0
  const room = first === last ? aroundInstant : 0
  const from = Float64Array.from([first - room, ...breaks.map((at) => times[at + 1]!)])
  const until = Float64Array.from([...breaks.map((at) => times[at]!), last + room])
  const before = new Float64Array(from.length)
  for (let i = 1; i < before.length; i++) before[i] = before[i - 1]! + until[i - 1]! - from[i - 1]!
  return { from, until, before }
}

/** Ascending places in `times` that an idle pause follows. */
function idleAfter(times: Float64Array, least: number): number[] {
  if (least === Number.POSITIVE_INFINITY) return []
  const pauses = new Float64Array(Math.max(0, times.length - 1))
  for (let at = 0; at < pauses.length; at++) pauses[at] = times[at + 1]! - times[at]!
  const ascending = pauses.slice().sort()
  const threshold = idleFrom(ascending, least)
  const longest = ascending[ascending.length - mostBreaks]
  const from = longest === undefined ? threshold : Math.max(threshold, longest)
  const found: number[] = []
  for (let at = 0; at < pauses.length && found.length < mostBreaks; at++) {
    if (pauses[at]! >= from) found.push(at)
  }
  return found
}

/** The pause from which on pauses are idle. */
function idleFrom(ascending: Float64Array, least: number): number {
  let shorter = 0
  for (let i = 0; i < ascending.length; i++) {
    const pause = ascending[i]!
    const jumps = shorter > 0 && pause >= idleJump * ascending[i - 1]!
    if (jumps && pause >= least && pause >= idleShare * shorter) return pause
    shorter += pause
  }
  return Number.POSITIVE_INFINITY
}

/** The stretch that a time is in or comes after; the first for times before all. */
function stretchOf({ from }: Stretches, time: number): number {
  return Math.max(0, partitionPoint(from.length, (stretch) => from[stretch]! <= time) - 1)
}

/** Pixels from the plot's left to where a stretch begins. */
export function startOf({ stretches, zoom, offset, breakWidth }: Scale, stretch: number): number {
  return stretches.before[stretch]! * zoom + stretch * breakWidth - offset
}

export function endOf(scale: Scale, stretch: number): number {
  const { from, until } = scale.stretches
  return startOf(scale, stretch) + (until[stretch]! - from[stretch]!) * scale.zoom
}

/** Pixels from the plot's left to a time. Within a break the idle time is spread evenly; outside all stretches time goes on as inside. */
export function xOf(scale: Scale, time: number): number {
  const { from, until } = scale.stretches
  const stretch = stretchOf(scale.stretches, time)
  const next = from[stretch + 1]
  if (time > until[stretch]! && next !== undefined) {
    const share = (time - until[stretch]!) / (next - until[stretch]!)
    return endOf(scale, stretch) + share * scale.breakWidth
  }
  return startOf(scale, stretch) + (time - from[stretch]!) * scale.zoom
}

/** The time at pixels from the plot's left: what xOf undoes. */
export function timeAt(scale: Scale, x: number): number {
  const { from, until } = scale.stretches
  const stretch = stretchAt(scale, x)
  const end = endOf(scale, stretch)
  const next = from[stretch + 1]
  if (x > end && next !== undefined) {
    return until[stretch]! + ((x - end) / scale.breakWidth) * (next - until[stretch]!)
  }
  return from[stretch]! + (x - startOf(scale, stretch)) / scale.zoom
}

/** The stretch drawn at pixels from the plot's left, or the last before them. */
export function stretchAt(scale: Scale, x: number): number {
  const stretches = scale.stretches.from.length
  return Math.max(0, partitionPoint(stretches, (stretch) => startOf(scale, stretch) <= x) - 1)
}

/** Seconds in all stretches together. */
export function activeSeconds({ from, until, before }: Stretches): number {
  const last = from.length - 1
  return before[last]! + until[last]! - from[last]!
}

/** Pixels that all of it takes at a zoom. */
export function lengthAt(stretches: Stretches, zoom: number, breakWidth: number): number {
  return activeSeconds(stretches) * zoom + (stretches.from.length - 1) * breakWidth
}
