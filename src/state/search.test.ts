import { describe, expect, it } from 'vitest'
import type { Outline } from '../analysis/outline.ts'
import { tasksWithin } from './filter.ts'
import { nextHit } from './search.ts'

const outline = {
  order: Int32Array.of(0, 2, 1),
  action: ['triage', 'Dispense', 'triage'],
  jti: ['a1', 'b2', 'c3'],
  kid: ['k-1', 'k-2', 'k-2'],
  agents: ['spiffe://ward.example/nurse'],
  agent: Int32Array.of(0, -1, -1),
  workflow: Int32Array.of(0, 0, 0),
  workflows: [{ wid: 'W-9' }],
  own: Uint8Array.of(0, 2, 0),
  inherited: Uint8Array.of(0, 0, 2),
  findings: [{ code: 'signature-invalid', severity: 'error', tokens: [1] }],
} as unknown as Outline

describe('search', () => {
  it('steps round the ends and starts at the first where another task is selected', () => {
    const hits = Int32Array.of(4, 8, 6)
    expect(nextHit(hits, null, 1)).toBe(4)
    expect(nextHit(hits, 5, -1)).toBe(6)
    expect(nextHit(hits, 6, 1)).toBe(4)
    expect(nextHit(hits, 4, -1)).toBe(6)
    expect(nextHit(Int32Array.of(), 4, 1)).toBeNull()
  })
})

describe('filter', () => {
  it('keeps the order and takes all where nothing is set', () => {
    expect(tasksWithin(outline, {})).toBe(outline.order)
    expect([...tasksWithin(outline, { kid: 'k-2' })]).toEqual([2, 1])
  })

  it('asks every member that is set', () => {
    expect([...tasksWithin(outline, { verdict: 'passed' })]).toEqual([0, 2])
    expect([...tasksWithin(outline, { verdict: 'passed', agent: 0 })]).toEqual([0])
    expect([...tasksWithin(outline, { inheriting: true })]).toEqual([2])
    expect([...tasksWithin(outline, { code: 'signature-invalid' })]).toEqual([1])
    expect([...tasksWithin(outline, { code: 'cycle' })]).toEqual([])
  })
})
