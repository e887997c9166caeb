import { describe, expect, test } from 'vitest'
import type { Json } from '../base/json.ts'
import { textOf } from '../cli/text.ts'
import { sarifOf } from '../export/sarif.ts'
import { mostClaimants } from '../graph/resolve.ts'
import { textSource } from '../import/byte-source.ts'
import { makeInvestigation } from './make-investigation.ts'

/** Opens unsigned claims, one a line, and makes everything of them that is made of a ledger. */
async function examined(claims: readonly Readonly<Record<string, Json>>[]) {
  const text = claims.map((each) => JSON.stringify(each)).join('\n')
  const investigation = makeInvestigation({ verifier: () => async () => [], lanes: 1 })
  await investigation.open([{ source: textSource('scale.jsonl', text), role: 'any' }])
  const { facts, verdicts } = investigation.analysis()
  const report = await investigation.report()
  const printed = [textOf(report), JSON.stringify(report), JSON.stringify(sarifOf(report))]
  return { graph: facts.graph, verdicts, outline: investigation.outline(), report, printed, investigation }
}

const usual = { iss: 'spiffe://example.com/a', aud: 'x', exec_act: 'step', iat: 1772064000, exp: 1772064600 }
const uuid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

describe('a chain of 20,000 tasks', { timeout: 120_000 }, () => {
  const length = 20_000
  const chain = (first: readonly string[]) =>
    Array.from({ length }, (_, index) => ({
      ...usual,
      jti: uuid(index),
      pred: index === 0 ? [...first] : [uuid(index - 1)],
    }))

  test('goes through analysis, outline, details and report, first task to last', async () => {
    const { graph, outline, report, printed, investigation } = await examined(chain([]))
    expect([...graph.order.subarray(0, 3)]).toEqual([0, 1, 2])
    expect(graph.order).toHaveLength(length)
    expect(report.summary).toMatchObject({ tasks: length, workflows: 1 })
    expect(outline.via[length - 1]).toBe(length - 2)
    expect((await investigation.detail(length - 1)).outcomes.length).toBeGreaterThan(10)
    expect(printed.every((text) => text.length > length)).toBe(true)
  })

  test('closed into a ring is one cycle, in which the loop names every task once', async () => {
    const { graph, report } = await examined(chain([uuid(length - 1)]))
    expect(graph.cycles).toHaveLength(1)
    expect(graph.cycles[0]!.tokens).toHaveLength(length)
    expect(new Set(graph.cycles[0]!.loop).size).toBe(length)
    expect(report.summary.findings.cycle).toBe(1)
  })
})

describe('hostile ledgers stay bounded', { timeout: 120_000 }, () => {
  test('when 2,000 tasks claim one id and 2,000 name it', async () => {
    const many = 2000
    const claimants = Array.from({ length: many }, (_, index) => ({
      ...usual,
      jti: uuid(0),
      n: index,
      pred: [],
    }))
    const followers = Array.from({ length: many }, (_, index) => ({
      ...usual,
      jti: uuid(index + 1),
      pred: [uuid(0)],
    }))
    const { graph, report, outline } = await examined([...claimants, ...followers])
    expect(outline.predecessors.values.length).toBe(mostClaimants * many)
    expect(graph.ambiguous.size).toBe(many)
    const conflicts = report.findings.filter(({ code }) => code === 'jti-conflict')
    expect(conflicts.map(({ tokens }) => tokens.length)).toEqual([many])
    expect(report.findings.length).toBeLessThan(10 * many)
  })

  test('when one task names 50,000 predecessors, each twice, and none is there', async () => {
    const pred = Array.from({ length: 100_000 }, (_, index) => uuid(index % 50_000))
    const { graph, report } = await examined([{ ...usual, jti: uuid(99_999_999), pred }])
    expect(graph.missing.get(0)).toHaveLength(50_000)
    expect(report.summary.findings['predecessor-repeated']).toBe(1)
  })

  test('when one token is repeated 20,000 times it is one task, and one finding says so', async () => {
    const { report } = await examined(
      Array.from({ length: 20_000 }, () => ({ ...usual, jti: uuid(1), pred: [] })),
    )
    expect(report.summary).toMatchObject({ tokens: 20_000, tasks: 1 })
    const repeats = report.findings.filter(({ code }) => code === 'jti-repeated')
    expect(repeats.map(({ tokens }) => tokens.length)).toEqual([20_000])
  })

  test('when 300 tasks all name each other', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => uuid(index))
    const { graph, report } = await examined(ids.map((jti) => ({ ...usual, jti, pred: ids })))
    expect(graph.cycles).toHaveLength(1)
    expect(graph.cycles[0]!.loop).toEqual([0])
    expect(report.summary.findings.cycle).toBe(1)
  })
})
