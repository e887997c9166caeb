/** A NumericDate as a date-time field writes it, in UTC to the second. */
export function fieldValue(time: number): string {
  const date = new Date(Math.floor(time) * 1000)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19)
}

/** The NumericDate that a date-time field holds, read as UTC; null where it holds none. */
export function fieldTime(value: string): number | null {
  const time = Date.parse(`${value}Z`)
  return Number.isNaN(time) ? null : time / 1000
}
