import { describe, expect, it } from 'vitest'
import { analysisOf } from '../analysis/analysis.ts'
import { noOthersAsking } from '../analysis/others-asking.ts'
import { archiveAudit } from '../checks/policy.ts'
import { factsOf, type Given, idOf } from '../testing/facts.ts'
import { makeClaimsSearch } from './claims-search.ts'

function analysed(given: readonly Given[]) {
  const { tokens, verifications, graph } = factsOf(given)
  const summary = { name: 'l', sha256: '', bytes: 0, format: 'json', rejected: 0, skipped: 0, partial: false }
  const evidence = [
    {
      summary,
      tokens,
      verifications: [...verifications],
      rejected: [],
      keyMaterial: [],
      others: [],
      othersAsking: noOthersAsking,
    },
  ]
  return analysisOf(evidence, graph, [], archiveAudit, true)
}
const noted = (...notes: string[]): Given[] =>
  notes.map((note, index) => ({ claims: { jti: idOf(`t${index}`), ext: { note } } }))

describe('searching claims', () => {
  it('finds each word by itself, with the revision that the places belong to', async () => {
    const analysis = analysed(noted('night shift', 'day shift', 'Night'))
    const search = makeClaimsSearch(() => ({ analysis, revision: 4 }))
    const found = await search.find(['night', 'shift', 'noon'])
    expect(found?.revision).toBe(4)
    expect(found?.hits.map((hits) => [...hits])).toEqual([[0, 2], [0, 1], []])
  })

  it('knows a repeat by its task, and the claim in which a word stands', async () => {
    const analysis = analysed([...noted('night'), ...noted('night')])
    const search = makeClaimsSearch(() => ({ analysis, revision: 1 }))
    expect([...((await search.find(['night']))?.hits[0] ?? [])]).toEqual([0])
    expect((await search.place(0, ['noon', 'night']))?.claim).toBe('ext')
    expect(await search.place(99, ['night'])).toBeUndefined()
  })

  it('searches what is open now, and gives up on what was open before', async () => {
    let analysis = analysed(noted('x'.repeat(1 << 21), 'old'))
    const search = makeClaimsSearch(() => ({ analysis, revision: 1 }))
    expect([...((await search.find(['old']))?.hits[0] ?? [])]).toEqual([1])
    analysis = analysed(noted('new'))
    expect([...((await search.find(['old']))?.hits[0] ?? [])]).toEqual([])
    expect([...((await search.find(['new']))?.hits[0] ?? [])]).toEqual([0])
  })

  it('stops when the answer is no longer wanted', async () => {
    const analysis = analysed(
      noted(...Array.from({ length: 40 }, (_, index) => `${index}${'x'.repeat(1 << 20)}`)),
    )
    const search = makeClaimsSearch(() => ({ analysis, revision: 1 }))
    const controller = new AbortController()
    const found = search.find(['x'], controller.signal)
    controller.abort()
    expect(await found).toBeUndefined()
  })
})
