import { expect, it } from 'vitest'
import type { TokenDetail } from '../analysis/outline.ts'
import { checkFileHash } from './hash-check.ts'

/** SHA-256 of the four bytes `test`, the example of draft ect-01. */
const hashOfTest = 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg'
const file = new File(['test'], 'input.txt')
const detail = (claims: TokenDetail['claims']) => ({ claims }) as unknown as TokenDetail

it('matches a file against both hashes of a task, in both spellings', async () => {
  const { comparisons, sha256 } = await checkFileHash(
    file,
    detail([
      ['inp_hash', hashOfTest],
      ['out_hash', `sha-256:${hashOfTest}`],
    ]),
  )
  expect(sha256).toBe(hashOfTest)
  expect(comparisons.map(({ result }) => result)).toEqual(['matches', 'matches'])
})

it('tells a file that differs from a hash that is absent or no hash at all', async () => {
  const other = `${hashOfTest.slice(0, -1)}A`
  expect(
    (await checkFileHash(file, detail([['inp_hash', other]]))).comparisons.map(({ result }) => result),
  ).toEqual(['differs', 'absent'])
  expect(
    (await checkFileHash(file, detail([['out_hash', 7]]))).comparisons.map(({ result }) => result),
  ).toEqual(['absent', 'unknown-form'])
})

it('hashes with the function that the early draft names', async () => {
  const sha512 = '7iaw3Ur350mqGo7jwQrpkj9hiYB3Lkc_iBml1JQODbJ6wYX4oOHV-E-IvIh_1nsUNzLDBMxfqa2Ob1f1ACio_w'
  const { comparisons } = await checkFileHash(file, detail([['inp_hash', `sha-512:${sha512}`]]))
  expect(comparisons[0]).toEqual({ claim: 'inp_hash', result: 'matches', claimed: sha512 })
})
