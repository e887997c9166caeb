import { expect, it } from 'vitest'
import { makeScratch } from './scratch.ts'

it('gives one array for each length, and a longer buffer where a value outgrows it', () => {
  const scratch = makeScratch()
  const short = scratch.of(64)
  expect(scratch.of(64)).toBe(short)
  expect(scratch.of(65)).toHaveLength(65)
  const long = scratch.of(5000)
  expect(long).toHaveLength(5000)
  expect(scratch.of(5000)).toBe(long)
  expect(scratch.of(64).buffer).toBe(long.buffer)
})
