import { importLimits } from './limits.ts'

/** True for a value with more open arrays and objects inside one another than the limit; level by level, never by recursion. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth <= importLimits.jsonDepth.value; depth++) {
    const next: unknown[] = []
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue
      for (const member of Object.values(item))
        if (typeof member === 'object' && member !== null) next.push(member)
    }
    if (next.length === 0) return false
    level = next
  }
  return true
}
