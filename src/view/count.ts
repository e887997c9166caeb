/** A number as people read it: `12,345`. */
export const number = (value: number): string => value.toLocaleString('en')

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 2 })

/** A number where there is little room: `249`, `2.1K`. */
export const short = (value: number): string => (value < 1000 ? String(value) : compact.format(value))

/** A number with its noun: `1 task`, `12 tasks`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`

/** A part of a whole in percent, never rounded to nothing or to all: `34%`, `<1%`. */
export function share(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0%'
  if (part === whole) return '100%'
  const percent = (part / whole) * 100
  if (percent < 1) return '<1%'
  return percent > 99 ? '>99%' : `${Math.round(percent)}%`
}

/** A size in bytes, to three digits: `913 B`, `95.4 MB`; a thousand bytes are a kB. */
export function bytes(size: number): string {
  if (size < 1000) return `${size} B`
  const rounded = Number(size.toPrecision(3))
  const power = Math.min(4, Math.floor(Math.log10(rounded) / 3))
  return `${(rounded / 1000 ** power).toPrecision(3)} ${['B', 'kB', 'MB', 'GB', 'TB'][power]}`
}
