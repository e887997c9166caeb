const kept =
  /(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? UTC|\b\d[\d,.]* (?:days|h|min|s)(?: \d+ (?:h|min|s))?\b)/

/** A sentence in pieces, every second of which is an instant or a length of time, within which no line is to end. */
export const keptTogether = (sentence: string): readonly string[] => sentence.split(kept)
