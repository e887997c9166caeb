const minute = 60
const hour = 60 * minute
const day = 24 * hour
const month = 30 * day
const year = 365 * day

/** Distances between ticks that people count in, in seconds. A month and a year stand for the calendar's. */
const steps: readonly number[] = [
  ...[0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14].map((count) => count * day),
  ...[1, 3, 6].map((count) => count * month),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000].map((count) => count * year),
]

/** The shortest step whose ticks stand at least `spacing` pixels apart at `zoom` pixels a second. */
export function stepFor(zoom: number, spacing: number): number {
  return steps.find((step) => step * zoom >= spacing) ?? steps[steps.length - 1]!
}

/** The times in UTC to put ticks at, from and until included; never more than `most`. */
export function ticksBetween(from: number, until: number, step: number, most = 200): number[] {
  const found: number[] = []
  if (step >= month) {
    const months = step >= year ? 12 * Math.round(step / year) : Math.round(step / month)
    const start = new Date(from * 1000)
    const first = Math.floor((12 * start.getUTCFullYear() + start.getUTCMonth()) / months) * months
    for (let at = first; found.length < most; at += months) {
      const time = Date.UTC(Math.floor(at / 12), at % 12) / 1000
      if (!(time <= until)) break
      if (time >= from) found.push(time)
    }
    return found
  }
  const offset = step === 7 * day || step === 14 * day ? 4 * day : 0
  const first = Math.ceil((from - offset) / step)
  for (let at = first; found.length < most && at * step + offset <= until; at++) {
    found.push(Math.round((at * step + offset) * 1000) / 1000)
  }
  return found
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const weekdays = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')

/** What stands at a tick, in UTC: no finer than its step. */
export function tickLabel(time: number, step: number): string {
  const date = new Date(time * 1000)
  if (Number.isNaN(date.getTime())) return ''
  if (step >= year) return String(date.getUTCFullYear())
  if (step >= month) return months[date.getUTCMonth()]!
  if (step >= day) return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`
  const clock = date.toISOString().split('T')[1] ?? ''
  if (step >= minute) return clock.slice(0, 5)
  if (step >= 1) return clock.slice(0, 8)
  return clock.slice(0, 12)
}

/** What many ticks have in common and so is said once above them: the day, or the year; '' above years. */
export function contextLabel(time: number, step: number): string {
  const date = new Date(time * 1000)
  if (Number.isNaN(date.getTime()) || step >= year) return ''
  const its = date.getUTCFullYear()
  if (step >= day) return String(its)
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${its}`
}

/** Where the next context begins: the midnight or new year after a time. */
export function nextContext(time: number, step: number): number {
  if (step < day) return (Math.floor(time / day) + 1) * day
  return Date.UTC(new Date(time * 1000).getUTCFullYear() + 1, 0) / 1000
}
