import { expect, it } from 'vitest'
import { analysisOf } from '../analysis/analysis.ts'
import { makeOutline } from '../analysis/make-outline.ts'
import { noOthersAsking } from '../analysis/others-asking.ts'
import type { Outline } from '../analysis/outline.ts'
import { withOwnBuffers } from '../base/own-buffers.ts'
import { archiveAudit } from '../checks/policy.ts'
import { buildGraph } from '../graph/build.ts'
import { tokensOf } from '../testing/facts.ts'
import { findingsAtOnce, makeOutlinePacker, makeOutlineUnpacker } from './packed-outline.ts'

it('packs an outline for another thread and loses nothing', async () => {
  const { tokens } = tokensOf('a>b>c>a ?x>c>d')
  const evidence = {
    tokens,
    verifications: tokens.map(() => ({ status: 'key-unknown' }) as const),
    rejected: [],
    keyMaterial: [],
    others: [],
    othersAsking: noOthersAsking,
  }
  const summary = { name: 'l', sha256: '', bytes: 0, format: 'json', rejected: 0, skipped: 0, partial: false }
  const outline = makeOutline(
    analysisOf([{ ...evidence, summary }], buildGraph(tokens), [], archiveAudit, true),
    1,
  )
  expect(outline.counts.failed).toBe(3)
  const pack = makeOutlinePacker()
  const { takeFindings, takeOutline } = makeOutlineUnpacker()
  const sent = (given: Outline) => {
    const { findings, outline: packed } = pack(given)
    const { value, buffers } = withOwnBuffers(packed)
    const outline = structuredClone(value, { transfer: buffers })
    for (const portion of findings) takeFindings(portion)
    return takeOutline(outline)
  }
  const many = {
    ...outline,
    findings: Array.from({ length: 3 * findingsAtOnce - 1 }, () => outline.findings[0]!),
  }
  const later = { ...outline, revision: 2, jti: outline.jti.map((jti) => `${jti}!`) }
  const both = [sent(outline), sent({ ...outline, complete: false })]
  expect(await Promise.all(both)).toEqual([outline, { ...outline, complete: false }])
  expect(pack(outline).outline.names).toBeUndefined()
  expect(await sent(many)).toEqual(many)
  expect(await sent(later)).toEqual(later)
})
