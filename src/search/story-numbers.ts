import type { Outline } from '../analysis/outline.ts'
import type { TokenId } from '../tokens/token.ts'

const numbersOf = new WeakMap<Outline, Int32Array>()

/** A task's place in the graph's order within its workflow, from 1; worked out for all tasks of an outline at once. */
export function numberOf(outline: Outline, task: TokenId): number {
  let numbers = numbersOf.get(outline)
  if (!numbers) {
    numbers = new Int32Array(outline.tokens)
    for (const { tasks } of outline.workflows)
      for (let place = 0; place < tasks.length; place++) numbers[tasks[place]!] = place + 1
    numbersOf.set(outline, numbers)
  }
  return numbers[task]!
}

/** "5", "5 and 6", "5, 6 and 7", "5, 6, 7 and 94 more". */
export function listed(items: readonly string[], most: number, count = items.length): string {
  const shown = items.slice(0, most)
  if (count > shown.length) return `${shown.join(', ')} and ${count - shown.length} more`
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
