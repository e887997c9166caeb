import { expect, it } from 'vitest'
import { sha256Base64url } from '../base/sha256.ts'
import { factsOf, task } from '../testing/facts.ts'
import type { Analysis } from './analysis.ts'
import { nameOf, taskNamed } from './token-name.ts'

const facts = factsOf([task('a'), task('a'), task('b', ['a'])])
const analysis = { facts } as unknown as Analysis

it('names a token by the hash of its bytes, and finds the task by the beginning of its name', async () => {
  const { encoded } = facts.tokens[2]!
  const name = await nameOf(analysis, 2)
  expect(encoded.kind === 'compact' && name === sha256Base64url(encoded.jws)).toBe(true)
  expect(await taskNamed(analysis, name.slice(0, 12))).toBe(2)
  expect(await taskNamed(analysis, await nameOf(analysis, 1))).toBe(0)
  expect(await taskNamed(analysis, 'nothing-like-it')).toBeUndefined()
})
