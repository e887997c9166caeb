import { expect, test } from 'vitest'
import { codesOf, factsOf, type Given, idOf, start, task } from '../testing/facts.ts'
import { recordMismatch } from './record-mismatch.ts'
import { recordedBeforePredecessor } from './recorded-before-predecessor.ts'
import { sequenceBroken } from './sequence-broken.ts'

const names = 'abcdefgh'

/** A chain of tasks in rows with these sequence numbers, in file order. */
const numbered = (...sequences: readonly number[]): Given[] =>
  sequences.map((sequence, index) => ({
    ...task(names[index]!, index > 0 ? [names[index - 1]!] : []),
    record: { sequence },
  }))

const kinds = (facts: ReturnType<typeof factsOf>) =>
  [...sequenceBroken.run(facts)].map(({ args, severity = 'error' }) => [args?.kind, severity])

test('rows in sequence are in order wherever they stand in the file', () => {
  const [first, second, third] = numbered(1, 2, 3)
  expect(codesOf(factsOf([third!, first!, second!]))).toEqual([])
})

test('a gap is an error in a complete ledger and one note a source in a partial one', () => {
  const given = numbered(1, 3, 5)
  expect(kinds(factsOf(given, { policy: { ledger: 'complete' } }))).toEqual([
    ['gap', 'error'],
    ['gap', 'error'],
  ])
  const partial = factsOf(given)
  expect(codesOf(partial)).toEqual(['sequence-broken'])
  expect([...sequenceBroken.run(partial)]).toMatchObject([
    { tokens: [1, 2], severity: 'note', args: { gaps: 2, missing: 2, sequence: 3 } },
  ])
})

test('a ledger that begins late is a gap only where it is said to be complete', () => {
  expect(kinds(factsOf(numbered(7, 8)))).toEqual([])
  expect(kinds(factsOf(numbered(7, 8), { policy: { ledger: 'complete' } }))).toEqual([['gap', 'error']])
  expect(kinds(factsOf(numbered(0, 1), { policy: { ledger: 'complete' } }))).toEqual([])
})

test('a row whose number was emptied is an error where the other rows have theirs, the first row too', () => {
  const given = (row: object): Given[] =>
    numbered(1, 2, 3).map((one, at) => (at === 0 ? { ...one, record: { row } as never } : one))
  for (const seq of ['', null, 'x'])
    expect([...sequenceBroken.run(factsOf(given({ seq })))]).toMatchObject([
      { tokens: [0], args: { kind: 'emptied', field: 'seq', count: 1 } },
    ])
  expect(kinds(factsOf(given({ note: 'no such column' })))).toEqual([])
  const nobody = numbered(1, 2).map((one) => ({ ...one, record: { row: { seq: null } } as never }))
  expect(kinds(factsOf(nobody))).toEqual([])
})

test('a row that is there and cannot be read is no gap', () => {
  const given = numbered(1, 3).map((one, index) => ({ ...one, line: index * 2 + 1 }))
  const rejected = [{ origin: { source: 0, index: 1, line: 2 }, reason: 'no token', excerpt: '' }]
  const complete = { ledger: 'complete' } as const
  expect(codesOf(factsOf(given, { rejected, policy: complete }))).toEqual(['entry-unreadable'])
  const elsewhere = [{ ...rejected[0]!, origin: { source: 1, index: 1, line: 2 } }]
  expect(kinds(factsOf(given, { rejected: elsewhere, policy: complete }))).toEqual([['gap', 'error']])
})

test('a number used twice for different tokens is an error that accuses both', () => {
  const facts = factsOf(numbered(1, 2, 2))
  expect([...sequenceBroken.run(facts)]).toMatchObject([
    { tokens: [1, 2], args: { kind: 'twice', sequence: 2 } },
  ])
})

test('a row repeated with its token is a repeat and no break', () => {
  const [first] = numbered(1)
  expect(codesOf(factsOf([first!, first!]))).toEqual(['jti-repeated'])
})

test('each source has its own sequence', () => {
  const given = numbered(1, 2, 1, 2).map((one, index) => ({ ...one, source: index < 2 ? 0 : 1 }))
  expect(codesOf(factsOf(given))).toEqual([])
})

test('each member of an archive has its own sequence', () => {
  const given = numbered(2, 1, 3, 2).map((one, index) => ({ ...one, member: index % 2 ? 'a.csv' : 'b.csv' }))
  expect(codesOf(factsOf(given))).toEqual([])
})

test('what cannot be read in one member of an archive explains no gap in another', () => {
  const given = numbered(1, 3).map((one, index) => ({ ...one, line: index * 2 + 1, member: 'a.csv' }))
  const unread = (member: string) => [
    { origin: { source: 0, index: 1, line: 2, member }, reason: 'no token', excerpt: '' },
  ]
  const complete = { ledger: 'complete' } as const
  expect(kinds(factsOf(given, { rejected: unread('a.csv'), policy: complete }))).toEqual([])
  expect(kinds(factsOf(given, { rejected: unread('b.csv'), policy: complete }))).toEqual([['gap', 'error']])
})

test.each([1.5, -1])('the sequence number %d is none', (sequence) => {
  expect(kinds(factsOf(numbered(sequence)))).toEqual([['not-whole', 'error']])
})

const row = (members: NonNullable<NonNullable<Given['record']>['row']>) =>
  factsOf([task('a'), task('c'), { ...task('b', ['a', 'c']), record: { row: members } }])

test.each([
  ['jti', idOf('x')],
  ['task_id', idOf('x')],
  ['iss', 'spiffe://example.com/agent/x'],
  ['agent_id', 'x'],
  ['action', 'x'],
  ['exec_act', 'x'],
  ['wid', 'x'],
  ['pred', [idOf('a')]],
  ['parents', []],
])('a row whose %s contradicts its token is one error that names it', (field, value) => {
  const facts = row({ [field]: value })
  expect(codesOf(facts)).toEqual(['record-mismatch'])
  expect([...recordMismatch.run(facts)]).toMatchObject([{ tokens: [2], args: { field } }])
})

test.each<[string, Parameters<typeof row>[0]]>([
  ['the same', { jti: idOf('b'), iss: 'spiffe://example.com/agent/a', exec_act: 'do_b', wid: idOf('w') }],
  ['the predecessors in another order', { parents: [idOf('c'), idOf('a')] }],
  ['the predecessors as text', { parents: `["${idOf('c')}","${idOf('a')}"]` }],
  ['the agent by the end of its issuer', { agent_id: 'agent/a' }],
  ['less', { wid: '', action: null }],
])('a row that says %s agrees with its token', (_, members) => {
  expect(codesOf(row(members))).toEqual([])
})

test('a row says nothing of its token where it holds it', () => {
  const record = { row: { action: 'eyJ.eyJ.' }, tokenField: 'action' }
  expect(codesOf(factsOf([{ ...task('a'), record }]))).toEqual([])
})

test('a row cannot contradict a claim that is missing or malformed', () => {
  const record = { row: { pred: ['x'], action: 'x' } }
  const given = { ...task('a', [], { pred: undefined, exec_act: '' }), record }
  expect(codesOf(factsOf([given]))).toEqual(['claim-missing', 'claim-malformed'])
})

test('a token dated after its own record is a warning beyond the skew', () => {
  const recorded = (recordedAt: number) => factsOf([{ ...task('a'), record: { recordedAt } }])
  expect(codesOf(recorded(start - 30))).toEqual([])
  expect(codesOf(recorded(start - 31))).toEqual(['issued-after-recorded'])
})

test('every row of a repeated token is judged for itself', () => {
  const rows = [start, start - 60].map((recordedAt) => ({ ...task('a'), record: { recordedAt } }))
  expect(codesOf(factsOf(rows))).toEqual(['jti-repeated', 'issued-after-recorded'])
})

test('a task recorded before its predecessor is a warning, by sequence or by time beyond the skew', () => {
  expect(codesOf(factsOf(numbered(2, 1)))).toEqual(['recorded-before-predecessor'])
  const timed = (first: number) => [
    { ...task('a'), record: { recordedAt: start + first } },
    { ...task('b', ['a']), record: { recordedAt: start } },
  ]
  expect(codesOf(factsOf(timed(30)))).toEqual([])
  expect(codesOf(factsOf(timed(31)))).toEqual(['recorded-before-predecessor'])
})

test('sequence numbers of two sources say nothing about each other', () => {
  const given = numbered(2, 1).map((one, source) => ({ ...one, source }))
  expect([...recordedBeforePredecessor.run(factsOf(given))]).toEqual([])
})

test('a cycle is not reported again for the order of its records', () => {
  const given = [task('a', ['b']), task('b', ['a'])].map((one, index) => ({
    ...one,
    record: { sequence: index + 1 },
  }))
  expect(codesOf(factsOf(given))).toEqual(['cycle'])
})
