import { expect, it } from 'vitest'
import type { Finding } from '../../findings/finding.ts'
import { choicesOf, chosen } from './finding-choices.ts'

const findings = [
  { code: 'key-unknown', severity: 'warning', tokens: [1] },
  { code: 'signature-invalid', severity: 'error', tokens: [2] },
  { code: 'key-unknown', severity: 'warning', tokens: [3] },
] as unknown as readonly Finding[]

it('offers the severities and codes that are there, worst severity first, with counts', () => {
  expect(choicesOf(findings)).toEqual([
    {
      name: 'bySeverity',
      options: [
        ['error', 1],
        ['warning', 2],
      ],
    },
    {
      name: 'byCode',
      options: [
        ['key-unknown', 2],
        ['signature-invalid', 1],
      ],
    },
  ])
})

it('narrows by code or severity and keeps the order', () => {
  expect(chosen(findings, 'key-unknown')).toEqual([0, 2])
  expect(chosen(findings, 'error')).toEqual([1])
  expect(chosen(findings, '')).toEqual([0, 1, 2])
})
