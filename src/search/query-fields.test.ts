import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldNear, queryFields } from './query-fields.ts'

describe('the fields of a query', () => {
  it('all stand in docs/search.md, with every value that is always there', () => {
    const page = readFileSync('docs/search.md', 'utf8')
    for (const { name, values = [] } of queryFields) {
      const row = page.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}:\``))
      expect(row, name).toBeDefined()
      if (name !== 'inherited') for (const value of values) expect(row, name).toContain(value)
    }
  })

  it.each([
    ['a letter wrong', 'verdibt', 'verdict'],
    ['a letter of four wrong', 'cide', 'code'],
    ['a letter missing', 'verdic', 'verdict'],
    ['a letter too much', 'verrdict', 'verdict'],
    ['two neighbours swapped', 'verdcit', 'verdict'],
    ['capitals', 'VERDCIT', 'verdict'],
    ['two letters swapped and another lost', 'verdci', undefined],
    ['two letters wrong', 'verbibt', undefined],
    ['two neighbours wrong', 'veraact', undefined],
    ['a short name', 'si', undefined],
    ['a short name that nearly is another', 'kidd', undefined],
  ])('%s: `%s` is near to %s', (_, typed, name) => {
    expect(fieldNear(typed)?.name).toBe(name)
  })
})
