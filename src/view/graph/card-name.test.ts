import { expect, test } from 'vitest'
import type { Outline } from '../../analysis/outline.ts'
import type { Finding } from '../../findings/finding.ts'
import { rowsFrom } from '../../graph/rows.ts'
import { graphOf } from '../../testing/drawing.ts'
import { outlineOf } from '../../testing/graph-model.ts'
import { cardName, ghostName, shortId, timeOf } from './card-name.ts'

const chain = graphOf('a>b>c')
const accused = (code: Finding['code'], task: number): Finding => ({
  code,
  severity: 'error',
  tokens: [task],
})

test('a card is called by its action, agent, verdict and the codes of its findings, each once', () => {
  const outline = outlineOf(chain, {
    own: Uint8Array.of(0, 2, 0),
    findings: [accused('signature-invalid', 1), accused('claim-missing', 1), accused('claim-missing', 1)],
    findingsOf: rowsFrom(3, [1, 1, 1], [0, 1, 2]),
  })
  expect(cardName(outline, 0)).toBe('action_0, a, passed')
  expect(cardName(outline, 1)).toBe('action_1, a, failed: signature-invalid, claim-missing')
})

test('the worst codes come first', () => {
  const warned: Finding = { code: 'key-unknown', severity: 'warning', tokens: [1] }
  const outline = outlineOf(chain, {
    own: Uint8Array.of(0, 2, 0),
    findings: [warned, accused('cycle', 1), { ...warned, severity: 'note', code: 'cycle' }],
    findingsOf: rowsFrom(3, [1, 1, 1], [0, 1, 2]),
  })
  expect(cardName(outline, 1)).toBe('action_1, a, failed: cycle, key-unknown')
})

test('a card says what it inherits apart from its own verdict', () => {
  const outline = outlineOf(chain, { inherited: Uint8Array.of(0, 0, 2) })
  expect(cardName(outline, 2)).toBe('action_2, a, passed, depends on a failed task')
})

test('a card without action and agent says so', () => {
  const outline: Outline = outlineOf(chain, { action: ['', '', ''], agent: Int32Array.of(-1, -1, -1) })
  expect(cardName(outline, 0)).toBe('no action, no agent, passed')
})

test('what turns text around is spelled out in a name', () => {
  const outline: Outline = outlineOf(chain, {
    action: ['\u202etset', '', ''],
    agents: ['spiffe://x/\u202egnp'],
  })
  expect(cardName(outline, 0)).toBe('\\u{202e}tset, \\u{202e}gnp, passed')
})

test('the time of a task counts from its workflow, is negative before it, and absent where one is unknown', () => {
  const outline = outlineOf(chain, { iat: Float64Array.of(1130, 998, Number.NaN) })
  expect([0, 1, 2].map((task) => timeOf(outline, task))).toEqual(['+2 min 10 s', '−2 s', ''])
})

test('a ghost says who names it, and how many more than can be listed', () => {
  const outline = outlineOf(graphOf('a b c d e'))
  expect(ghostName(outline, { jtis: ['gone'], namedBy: [0, 1, 2, 3, 4] })).toBe(
    'missing predecessor gone, not in this ledger. Named by action_0, action_1, action_2 and 2 more',
  )
})

test('only a long id is shortened', () => {
  expect(shortId('step-7')).toBe('step-7')
  expect(shortId('7c9e6679-7425-40de-944b-e07fc1f90ae7')).toBe('7c9e6679…0ae7')
})
