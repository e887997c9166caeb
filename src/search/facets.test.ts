import { describe, expect, it } from 'vitest'
import { drawn, outlineOf } from '../testing/outlines.ts'
import { facetOf, facetsOf } from './facets.ts'
import { parseQuery } from './parse-query.ts'
import { runQuery } from './run-query.ts'
import { everyTask, noTasks } from './task-mask.ts'

/**  a ─► b✖─► c      ?x ─► d */
const { outline } = drawn('a>b>c ?x>d', {
  b: { verification: { status: 'invalid', keys: [] }, claims: { exec_act: 'do_a' } },
  c: { claims: { iss: 'spiffe://example.com/agent/z' } },
  d: { claims: { wid: undefined } },
})
const counts = (facets: readonly { label: string; tasks: number }[]) =>
  facets.map(({ label, tasks }) => `${label} ${tasks}`)

describe('facets', () => {
  it('count the values among all tasks, the most frequent first', () => {
    const facets = facetsOf(outline, everyTask(outline))
    expect(counts(facets.verdict)).toEqual(['passed 2', 'failed 1', 'indeterminate 1'])
    expect(counts(facets.inherited)).toEqual(['passed 3', 'failed 1'])
    expect(counts(facets.agent)).toEqual(['a 3', 'z 1'])
    expect(counts(facets.action)).toEqual(['do_a 2', 'do_c 1', 'do_d 1'])
    expect(counts(facets.source)).toEqual(['ledger.json 4'])
    expect(facets.workflow.map(({ tasks }) => tasks)).toEqual([3, 1])
    expect(facets.code.map(({ value }) => value)).toContain('signature-invalid')
  })

  it('count only the tasks of the mask', () => {
    const { mask } = runQuery(outline, parseQuery('verdict:failed'))
    expect(counts(facetOf(outline, mask, 'action'))).toEqual(['do_a 1'])
    expect(facetsOf(outline, noTasks(outline)).code).toEqual([])
  })

  it('count a task once, however many findings of a code it has', () => {
    const twice = outlineOf([{ claims: { iss: undefined, iat: undefined, exp: undefined } }])
    expect(twice.findings.filter(({ code }) => code === 'claim-missing').length).toBeGreaterThan(1)
    expect(facetOf(twice, everyTask(twice), 'code')).toContainEqual(
      expect.objectContaining({ value: 'claim-missing', tasks: 1 }),
    )
    expect(facetOf(twice, everyTask(twice), 'agent')).toEqual([])
  })

  it('agree with what a query for the value finds', () => {
    const facets = facetsOf(outline, everyTask(outline))
    for (const [field, values] of Object.entries(facets))
      for (const { value, tasks } of values)
        expect(`${field}:${value} ${runQuery(outline, parseQuery(`${field}:"${value}"`)).tasks}`).toBe(
          `${field}:${value} ${tasks}`,
        )
  })
})
