import type { TimeSpan } from '../../state/time-filter.ts'
import { utc } from '../time.ts'

/** A span of time as `2026-02-26 00:01:06 – 00:02:57 UTC`; the day is said again where it is another. */
export function spanText({ from, until }: TimeSpan): string {
  const [day = '', clock] = utc(from).split(' ')
  const end = utc(until)
  return `${day} ${clock} – ${end.startsWith(`${day} `) ? end.slice(day.length + 1) : end}`
}
