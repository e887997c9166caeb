/** A NumericDate in seconds as `2026-02-26 00:00:00 UTC`; fractions are kept, and '' stands for a time that is none. */
export function utc(seconds: number): string {
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime())) return ''
  const [day, clock = ''] = date.toISOString().split('T')
  return `${day} ${clock.replace('.000Z', '').replace('Z', '')} UTC`
}
