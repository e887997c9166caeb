const kept = new Map<string, string>()
const mostKept = 1000
const longest = 60

/** A member's name without what spellings differ in: `recorded_at`, `RecordedAt`, `RECORDED_AT` and `Recorded At` are one name. */
export function plainName(name: string): string {
  const known = kept.get(name)
  if (known !== undefined) return known
  if (name.length > longest) return name
  const plain = name.toLowerCase().replace(/[-_ ]/g, '')
  if (kept.size >= mostKept) kept.clear()
  kept.set(name, plain)
  return plain
}
