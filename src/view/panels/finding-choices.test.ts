import { expect, it } from 'vitest'
import type { Finding } from '../../findings/finding.ts'
import { choicesOf } from './finding-choices.ts'

const findings = [
  { code: 'key-unknown', severity: 'warning', tokens: [1] },
  { code: 'signature-invalid', severity: 'error', tokens: [2] },
  { code: 'key-unknown', severity: 'warning', tokens: [3] },
] as unknown as readonly Finding[]

it('offers the severities and codes that are there, the worst first, with counts', () => {
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
        ['signature-invalid', 1],
        ['key-unknown', 2],
      ],
    },
  ])
})
