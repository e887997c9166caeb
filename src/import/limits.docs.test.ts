import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mostSessionBytes } from '../analysis/session-file.ts'
import { archiveAudit } from '../checks/policy.ts'
import { mostFiles } from '../state/most-files.ts'
import { importLimits } from './limits.ts'

const docs = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')
const [, section = ''] = docs.split('\n## Limits\n')
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()))

interface Limit {
  readonly value: number
  readonly reason: string
  readonly message?: string
}
const limits: readonly Limit[] = Object.values(importLimits)
const kept = limits.filter(({ message }) => message !== undefined)

test.each(kept.map(({ value, reason, message }) => [value, reason, message] as const))(
  'the limit of %d stands in docs/formats.md with its reason and its message',
  (value, reason, message) => {
    const row = rows.find((cells) => cells.includes(reason))
    expect(row?.[2]?.replace(/ .*$/, '')).toBe(value.toLocaleString('en-US'))
    expect(row?.[4]).toBe(message)
  },
)

test.each([
  ['files in a folder', mostFiles],
  ['bytes of the sources in a session', mostSessionBytes],
  ['predecessors of a task', archiveAudit.maxPredecessors],
])('so does that of %s', (what, value) => {
  expect(rows.find((cells) => cells[1] === what)?.[2]).toBe(value.toLocaleString('en-US'))
})
