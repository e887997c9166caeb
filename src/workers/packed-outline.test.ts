import { expect, it } from 'vitest'
import { analysisOf } from '../analysis/analysis.ts'
import { makeOutline } from '../analysis/make-outline.ts'
import { archiveAudit } from '../checks/policy.ts'
import { buildGraph } from '../graph/build.ts'
import { tokensOf } from '../testing/drawing.ts'
import { makeOutlinePacker, makeOutlineUnpacker } from './packed-outline.ts'

it('packs an outline for another thread and loses nothing', () => {
  const { tokens } = tokensOf('a>b>c>a ?x>c>d')
  const evidence = {
    tokens,
    verifications: tokens.map(() => ({ status: 'key-unknown' }) as const),
    rejected: [],
    keyMaterial: [],
    others: [],
  }
  const summary = { name: 'l', sha256: '', bytes: 0, format: 'json', rejected: 0, skipped: 0, partial: false }
  const outline = makeOutline(
    analysisOf([{ ...evidence, summary }], buildGraph(tokens), [], archiveAudit, true),
    1,
  )
  expect(outline.counts.failed).toBe(3)
  const [pack, unpack] = [makeOutlinePacker(), makeOutlineUnpacker()]
  expect(unpack(structuredClone(pack(outline)))).toEqual(outline)
  const again = pack({ ...outline, complete: false })
  expect(again.names).toBeUndefined()
  expect(unpack(structuredClone(again))).toEqual({ ...outline, complete: false })
  const later = { ...outline, revision: 2, jti: outline.jti.map((jti) => `${jti}!`) }
  expect(unpack(structuredClone(pack(later)))).toEqual(later)
})
