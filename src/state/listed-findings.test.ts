import { expect, it } from 'vitest'
import type { Finding } from '../findings/finding.ts'
import { findingKinds, listedFindings, placeInList } from './listed-findings.ts'

const findings = [
  { code: 'workflow-split', severity: 'note', tokens: [0] },
  { code: 'key-unknown', severity: 'warning', tokens: [1] },
  { code: 'signature-invalid', severity: 'error', tokens: [2] },
  { code: 'key-unknown', severity: 'warning', tokens: [3] },
  { code: 'cycle', severity: 'error', tokens: [4] },
] as unknown as readonly Finding[]

it('lists the worst first, and findings as bad as each other in their order', () => {
  expect(listedFindings(findings)).toEqual([2, 4, 1, 3, 0])
})

it('narrows by code or severity', () => {
  expect(listedFindings(findings, 'key-unknown')).toEqual([1, 3])
  expect(listedFindings(findings, 'error')).toEqual([2, 4])
})

it('lists all where nothing has the choice any more', () => {
  expect(listedFindings(findings, 'jti-conflict')).toEqual([2, 4, 1, 3, 0])
  expect(listedFindings([], 'error')).toEqual([])
})

it('counts each code, at the severity of the worst of them', () => {
  const softened = { code: 'cycle', severity: 'note', tokens: [5] } as unknown as Finding
  expect(findingKinds([softened, ...findings])).toEqual([
    { code: 'signature-invalid', severity: 'error', count: 1 },
    { code: 'cycle', severity: 'error', count: 2 },
    { code: 'key-unknown', severity: 'warning', count: 2 },
    { code: 'workflow-split', severity: 'note', count: 1 },
  ])
})

it('is worked out once', () => {
  expect(listedFindings(findings, 'error')).toBe(listedFindings(findings, 'error'))
})

it('places a finding in the narrowed list, and among all where it is not in that', () => {
  expect(placeInList(findings, 'warning', 3)).toEqual({ at: 2, of: 2 })
  expect(placeInList(findings, 'error', 3)).toEqual({ at: 4, of: 5 })
})
