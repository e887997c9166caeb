import { endOf, type Scale, startOf, stretchAt, timeAt, xOf } from './scale.ts'
import { contextLabel, nextContext, stepFor, tickLabel, ticksBetween } from './ticks.ts'

export interface AxisTick {
  /** Pixels from the plot's left. */
  readonly x: number
  readonly label: string
}

/** What stands on the axis: ticks, and above them the days or years they belong to. */
export interface AxisTicks {
  readonly ticks: readonly AxisTick[]
  readonly contexts: readonly AxisTick[]
}

const spacing = 84
const leastSpacing = 60
const labelRoom = (label: string) => 8 + 6.2 * label.length
const contextRoom = 118
/** Days or years looked through in one stretch in sight. */
const mostContexts = 60

/** The ticks in sight, stretch by stretch; none where two labels would touch. */
export function axisTicks(scale: Scale, width: number): AxisTicks {
  const step = stepFor(scale.zoom, spacing)
  const ticks: AxisTick[] = []
  const contexts: AxisTick[] = []
  for (const { from, until, ends } of stretchesInSight(scale, width)) {
    for (const time of ticksBetween(from, until, step)) {
      const x = xOf(scale, time)
      const label = tickLabel(time, step)
      addTick(ticks, x, x + labelRoom(label) <= ends ? label : '')
    }
    let time = Math.max(from, timeAt(scale, 0))
    for (let seen = 0; time <= until && seen < mostContexts; seen++) {
      addContext(contexts, Math.max(0, xOf(scale, time)), contextLabel(time, step))
      time = nextContext(time, step)
    }
  }
  return { ticks, contexts }
}

/**
 * The parts of all stretches that are in sight, in seconds, and the pixels they end at: a little more on the left for a label
 * that is still legible; time goes on at both ends.
 */
function stretchesInSight(scale: Scale, width: number) {
  const { from, until } = scale.stretches
  const last = from.length - 1
  const found: { from: number; until: number; ends: number }[] = []
  for (let stretch = stretchAt(scale, -spacing); stretch <= last; stretch++) {
    if (startOf(scale, stretch) > width) break
    if (stretch < last && endOf(scale, stretch) < -spacing) continue
    const begins = timeAt(scale, -spacing)
    found.push({
      from: stretch === 0 ? begins : Math.max(from[stretch]!, begins),
      until: stretch === last ? timeAt(scale, width) : Math.min(until[stretch]!, timeAt(scale, width)),
      ends: stretch === last ? width : Math.min(endOf(scale, stretch), width),
    })
  }
  return found
}

function addTick(ticks: AxisTick[], x: number, label: string): void {
  const before = ticks[ticks.length - 1]
  if (!before || x >= before.x + leastSpacing) ticks.push({ x, label })
}

/** A context that the next one follows too closely gives way to it. */
function addContext(contexts: AxisTick[], x: number, label: string): void {
  const before = contexts[contexts.length - 1]
  if (label === '' || label === before?.label) return
  if (before && x < before.x + contextRoom) {
    if (contexts.length > 1) return
    contexts.pop()
  }
  contexts.push({ x, label })
}
