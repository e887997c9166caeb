const form = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?)?$/i
const seconds = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** NumericDate seconds of `2026-02-26`, `2026-02-26T10:00Z` or `1772064000`; UTC where no offset is given. Undefined for anything else. */
export function readTime(text: string): number | undefined {
  if (seconds.test(text)) return Number.isFinite(Number(text)) ? Number(text) : undefined
  const [, day, clock = '00:00', offset = 'Z'] = form.exec(text) ?? []
  if (day === undefined || !isDay(day)) return undefined
  const time = Date.parse(`${day}T${clock}${offset.toUpperCase()}`)
  return Number.isNaN(time) ? undefined : time / 1000
}

/** The shortest text that is read as this time again. */
export function printTime(time: number): string {
  const date = new Date(time * 1000)
  if (Number.isNaN(date.getTime()) || date.getTime() / 1000 !== time) return String(time)
  const text = date.toISOString().replace(/(?::00)?\.000Z$/, 'Z')
  return readTime(text) === time ? text : String(time)
}

/** A parser of dates takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
