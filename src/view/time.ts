/** A NumericDate in seconds as `2026-02-26 00:00:00 UTC`; fractions are kept, and '' stands for a time that is none. */
export function utc(seconds: number): string {
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime())) return ''
  const [day, clock = ''] = date.toISOString().split('T')
  return `${day} ${clock.replace('.000Z', '').replace('Z', '')} UTC`
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** A length of time in the largest unit that it fills twice, or once: `268 days`, `90 minutes`, `3 seconds`. */
export function lengthInWords(seconds: number): string {
  const length = Math.abs(seconds)
  const [name, size] = units.find(([, unit]) => length >= 2 * unit) ?? units[3]
  const count = Math.round((length / size) * 10) / 10
  const shown = count >= 10 ? Math.round(count) : count
  return `${shown.toLocaleString('en')} ${name}${shown === 1 ? '' : 's'}`
}
