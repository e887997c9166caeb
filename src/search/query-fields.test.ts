import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { queryFields } from './query-fields.ts'

describe('the fields of a query', () => {
  it('all stand in docs/search.md, with every value that is always there', () => {
    const page = readFileSync('docs/search.md', 'utf8')
    for (const { name, values = [] } of queryFields) {
      const row = page.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}:\``))
      expect(row, name).toBeDefined()
      if (name !== 'inherited') for (const value of values) expect(row, name).toContain(value)
    }
  })
})
