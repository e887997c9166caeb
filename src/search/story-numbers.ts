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

/** A piece of a sentence: words, or a task that stands there by its number. */
export type StoryPart = string | TokenId
export type StoryParts = readonly StoryPart[]

/** "5", "5 and 6", "5, 6 and 7", "5, 6, 7 and 94 more". */
export function listed(items: readonly StoryParts[], most: number, count = items.length): StoryParts {
  const shown = items.slice(0, most)
  if (count > shown.length) return [...joined(shown, ', '), ` and ${count - shown.length} more`]
  if (shown.length < 2) return shown.flat()
  return [...joined(shown.slice(0, -1), ', '), ' and ', ...shown.at(-1)!]
}

export const joined = (items: readonly StoryParts[], between: string): StoryParts =>
  items.flatMap((item, place) => (place === 0 ? item : [between, ...item]))

export const isSaid = (parts: StoryParts): boolean => parts.some((part) => part !== '')
