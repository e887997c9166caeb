import { describe, expect, it } from 'vitest'
import { makeInvestigation } from '../analysis/make-investigation.ts'
import type { Outline } from '../analysis/outline.ts'
import { lenient } from '../checks/policies.ts'
import { textSource } from '../import/byte-source.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { signedToken } from '../testing/tokens.ts'
import { verifyHere } from '../verify/verify-queue.ts'
import { followed } from './follow.ts'

/** An outline after each ledger that is opened beside those before it. */
async function outlinesOf(...ledgers: readonly (readonly string[])[]) {
  const investigation = makeInvestigation({ verifier: (keys) => verifyHere(makeKeyring(keys)), lanes: 1 })
  const outlines: Outline[] = []
  for (const [at, tokens] of ledgers.entries()) {
    await investigation.open([{ source: textSource(`${at}.txt`, tokens.join('\n')), role: 'any' }])
    outlines.push(investigation.outline())
  }
  return { investigation, outlines }
}

const without = (jti: string, ...pred: readonly string[]) =>
  signedToken({ jti, pred: [...pred], wid: undefined as never })

const [a, b, c] = await Promise.all([without('a'), without('b'), without('c')])
const joining = await without('d', 'a', 'b')

it('follows a workflow when others before it turn out to be one', async () => {
  const { outlines } = await outlinesOf([a, b, c], [joining])
  const [before, after] = outlines as [Outline, Outline]
  expect([before.workflows.length, after.workflows.length]).toEqual([3, 2])
  const visited = { workflow: 1, cards: Int32Array.of(2, 1) }
  const now = followed({ outline: before, workflow: 2, visited, finding: null }, after)
  expect(after.workflows[now.workflow!]!.tasks).toEqual(before.workflows[2]!.tasks)
  expect(now.visited).toEqual({ workflow: 0, cards: Int32Array.of(1, 0) })
})

it('follows a finding by what it says of whom, and lets go of one that no longer holds', async () => {
  const { outlines } = await outlinesOf([a, joining, c], [b])
  const [before, after] = outlines as [Outline, Outline]
  const at = (outline: Outline, code: string, task: number) =>
    outline.findings.findIndex((one) => one.code === code && one.tokens[0] === task)
  const follow = (finding: number) =>
    followed({ outline: before, workflow: null, visited: null, finding }, after).finding
  const unknown = at(before, 'key-unknown', 2)
  expect(before.findings[unknown]).toBeDefined()
  expect(follow(unknown)).toBe(at(after, 'key-unknown', 2))
  const missing = at(before, 'predecessor-missing', 1)
  expect(before.findings[missing]).toBeDefined()
  expect(follow(missing)).toBeNull()
})

describe('nothing is followed, and no task stays selected,', () => {
  const looked = { workflow: 0, visited: { workflow: 0, cards: null }, finding: 0 }
  const nothing = {
    selected: null,
    detail: null,
    hit: null,
    opened: [],
    pathFrom: null,
    workflow: null,
    visited: null,
    finding: null,
  }

  it('when a source is closed', async () => {
    const { investigation, outlines } = await outlinesOf([a], [b])
    await investigation.removeSource(0)
    expect(followed({ outline: outlines[1]!, ...looked }, investigation.outline())).toEqual(nothing)
  })

  it('when a source is taken back and another comes in its place', async () => {
    const [before] = (await outlinesOf([a], [b])).outlines.slice(-1)
    const [after] = (await outlinesOf([a], [], [c])).outlines.slice(-1)
    expect([before!.sources.length, after!.sources.length]).toEqual([2, 2])
    expect(followed({ outline: { ...before!, revision: 0 }, ...looked }, after!)).toEqual(nothing)
  })
})

it('what is looked at stays when the same tasks are judged again', async () => {
  const { investigation, outlines } = await outlinesOf([a], [b])
  investigation.setPolicy(lenient)
  expect(
    followed({ outline: outlines[1]!, workflow: 1, visited: null, finding: null }, investigation.outline()),
  ).toEqual({ workflow: 1, visited: null, finding: null })
})
