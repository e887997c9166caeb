import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readBytes } from '../testing/read-all.ts'

interface Example {
  readonly title: string
  /** What the words before the example promise: `2 tokens, 1 key`. */
  readonly promise: string
  readonly text: string
}

/** The fenced blocks of docs/formats.md, each with the heading above it and the promise in its first line's info string. */
function examples(): Example[] {
  const found: Example[] = []
  let title = ''
  let block: { promise: string; lines: string[] } | undefined
  for (const line of readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8').split('\n')) {
    if (block === undefined && line.startsWith('#')) title = line.replace(/^#+ /, '')
    if (!line.startsWith('```')) block?.lines.push(line)
    else if (block === undefined) block = { promise: line.replace(/^```\w*\s*/, ''), lines: [] }
    else {
      found.push({ title, promise: block.promise, text: `${block.lines.join('\n')}\n` })
      block = undefined
    }
  }
  return found
}

const counted = (count: number, word: string) =>
  count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]

describe('every example in docs/formats.md gives what it promises', () => {
  test.each(examples().map((example) => [example.title, example] as const))(
    '%s',
    async (_, { text, promise }) => {
      const { entries, rejected, keys } = await readBytes(text)
      const given = [
        ...counted(entries.length, 'token'),
        ...counted(keys.length, 'key'),
        ...counted(rejected.length, 'rejected piece'),
      ]
      expect(given.join(', ')).toBe(promise)
    },
  )

  test('there are examples', () => {
    expect(examples().length).toBeGreaterThan(15)
  })
})
