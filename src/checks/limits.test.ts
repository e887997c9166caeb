import { expect, test } from 'vitest'
import { factsOf, key, task } from '../testing/facts.ts'
import { limits } from './limits.ts'

const said = (facts: Parameters<typeof limits>[0]) => limits(facts).join('\n')

test('every report says what no offline evidence shows', () => {
  const text = said(factsOf([]))
  for (const word of ['left out at the end', 'work together', 'is true', 'revoked'])
    expect(text).toContain(word)
})

test('what was judged without the ledger, without predecessors and without bindings is said', () => {
  const text = said(factsOf([task('b', ['a'])]))
  expect(text).toContain('missing predecessors of 1 task')
  expect(text).toContain('No ledger says when 1 token came to exist')
  expect(text).toContain('bound to no identity')
})

test('a time of the ledger that cannot be read is not passed over in silence', () => {
  const record = { recordedAtText: '2026-02-26 00:00:01' }
  const facts = factsOf([{ ...task('a'), record }, task('b')])
  expect(said(facts)).toContain(
    'The time that the ledger gives 1 token cannot be read for certain, as in `2026-02-26 00:00:01`; judged at the time',
  )
  expect(said(facts)).toContain('No ledger says when 1 token came to exist')
})

test('what does not concern the files is not said', () => {
  const recorded = { ...task('a'), record: { recordedAt: 1 } }
  const text = said(factsOf([recorded], { keys: [key({ identity: 'x', revokedFrom: 9 })] }))
  for (const word of ['missing', 'No ledger', 'bound to no', 'chain', 'not reached'])
    expect(text).not.toContain(word)
  expect(text).toContain('only what the user marked was judged: 1 key.')
})

test('hashes of a manner not known are counted and called unchecked', () => {
  const record = { row: { previous_hash: 'ff' }, previousHash: 'ff' }
  expect(said(factsOf([{ ...task('a'), record }]))).toContain('1 row with a hash of the row before')
})

test('signatures not reached are counted by task', () => {
  const pending = { ...task('a'), verification: { status: 'pending' } as const }
  expect(said(factsOf([pending, pending]))).toContain('1 signature not reached')
})
