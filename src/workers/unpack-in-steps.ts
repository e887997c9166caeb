import { nextTask } from '../base/next-task.ts'
import type { PackedStrings, PackedWords } from './packed-columns.ts'

/** Rows unpacked before the thread may do something else: a few milliseconds. */
const rowsAtOnce = 50_000

/** A column of strings, unpacked in steps. */
export async function stringsInSteps({ text, start }: PackedStrings): Promise<string[]> {
  return inSteps(start.length - 1, (row) => text.slice(start[row], start[row + 1]))
}

/** A column of few different strings, unpacked in steps. */
export async function wordsInSteps({ table, index }: PackedWords): Promise<string[]> {
  return inSteps(index.length, (row) => table[index[row]!]!)
}

async function inSteps<T>(rows: number, read: (row: number) => T): Promise<T[]> {
  const column: T[] = []
  for (let row = 0; row < rows; row++) {
    if (row > 0 && row % rowsAtOnce === 0) await nextTask()
    column.push(read(row))
  }
  return column
}
