const units = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3_600 },
  { name: 'm', seconds: 60 },
] as const

/** A length of time in its two largest units: "2 m 10 s", "3 d 4 h", "0.5 s". */
export function duration(seconds: number): string {
  const length = Math.abs(seconds)
  if (length < 10) return `${Math.round(length * 10) / 10} s`
  const whole = Math.round(length)
  const first = units.findIndex((unit) => whole >= unit.seconds)
  if (first === -1) return `${whole} s`
  const large = units[first]!
  const small = units[first + 1] ?? { name: 's', seconds: 1 }
  const rest = Math.floor((whole % large.seconds) / small.seconds)
  const text = `${Math.floor(whole / large.seconds)} ${large.name}`
  return rest === 0 ? text : `${text} ${rest} ${small.name}`
}
