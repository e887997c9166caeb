/** The instant that is typed, in NumericDate seconds; undefined while it is none. Without a zone it is UTC. */
export function readInstant(typed: string): number | undefined {
  const text = typed.trim().replace(' ', 'T')
  const zoned = /(?:[zZ]|T.*[+-]\d\d:?\d\d)$/.test(text)
  const milliseconds = Date.parse(zoned || !text.includes('T') ? text : `${text}Z`)
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000
}

/** An instant as `readInstant` takes it back: UTC, without saying so. */
export const showInstant = (time: number): string =>
  new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' ')
