import { shorten, spelledOut } from '../base/text.ts'

/** Text of an untrusted token between backticks: shortened, on one line, with every invisible character spelled out. */
export function quote(value: string | number | undefined, limit = 60): string {
  const text = spelledOut(
    String(value ?? '')
      .slice(0, limit * 4)
      .replaceAll('`', "'"),
  )
  return `\`${shorten(text, limit)}\``
}

/** A task for a sentence: its action and the beginning of its id, or what there is of the two. */
export function called(action: string | number | undefined, jti: string | number | undefined): string {
  if (!action && !jti) return '(no action, no id)'
  if (!action) return quote(jti, 40)
  return jti ? `${quote(action)} (${quote(jti, 12)})` : quote(action)
}

/** "1 task", "2 tasks". */
export function counted(count: string | number | undefined, one: string, many = `${one}s`): string {
  return `${count} ${Number(count) === 1 ? one : many}`
}

/** The verb that goes with a count. */
export function agree(count: string | number | undefined, one: string, many: string): string {
  return Number(count) === 1 ? one : many
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** Seconds as a person says them, everywhere: "2 s", "12 min 5 s", "3 h 20 min", "3 days 4 h", "268 days". */
export function duration(seconds: string | number | undefined): string {
  const exact = Math.abs(Number(seconds))
  if (exact < 2 * minute) return `${Math.round(exact * 1e6) / 1e6} s`
  if (exact < 2 * hour) return twoUnits(exact, minute, 'min', 1, 's')
  if (exact < 2 * day) return twoUnits(exact, hour, 'h', minute, 'min')
  if (exact < 10 * day) return twoUnits(exact, day, 'days', hour, 'h')
  return `${Math.floor(exact / day).toLocaleString('en')} days`
}

function twoUnits(
  seconds: number,
  large: number,
  largeName: string,
  small: number,
  smallName: string,
): string {
  const rest = Math.floor((seconds % large) / small)
  const first = `${Math.floor(seconds / large)} ${largeName}`
  return rest === 0 ? first : `${first} ${rest} ${smallName}`
}

/** A NumericDate as "2026-02-26 00:00:00 UTC"; the bare number where no calendar reaches it. */
export function instant(time: string | number | undefined): string {
  const date = new Date(Math.round(Number(time) * 1000))
  if (Number.isNaN(date.getTime())) return String(time)
  const text = date.toISOString().replace('T', ' ')
  return `${text.endsWith('.000Z') ? text.slice(0, -5) : text.slice(0, -1)} UTC`
}
