import { duration } from '../graph/duration.ts'

/** How much too early, as findings say it: in seconds up to two minutes, then in the two largest units. */
export function lateness(seconds: number): string {
  return seconds < 120 ? `${Math.round(seconds * 10) / 10} s` : duration(seconds)
}
