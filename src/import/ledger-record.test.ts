import { expect, test } from 'vitest'
import { ledgerRecord, timeOf } from './ledger-record.ts'

test.each<[unknown, number | undefined]>([
  ['2026-02-26T00:00:00Z', 1_772_064_000],
  ['2026-02-26t01:00:00.250+01:00', 1_772_064_000.25],
  ['2026-02-26 00:00:00.125000000Z', 1_772_064_000.125],
  ['2026-02-26 00:00:00+00', 1_772_064_000],
  ['2026-02-26 02:30:00.5+0230', 1_772_064_000.5],
  ['2026-02-26 00:00:00.25 UTC', 1_772_064_000.25],
  [' 2026-02-26T00:00:00Z ', 1_772_064_000],
  [1_772_064_000, 1_772_064_000],
  ['1772064000', 1_772_064_000],
  [1_772_064_000_500, 1_772_064_000.5],
  ['1772064000500', 1_772_064_000.5],
  [0, 0],
  [-1, undefined],
  [Number.NaN, undefined],
  ['2026-02-30T99:00:00Z', undefined],
  ['2026-02-26', undefined],
  ['2026-02-26T00:00:00', undefined],
  ['yesterday', undefined],
  [null, undefined],
  [{}, undefined],
])('the time %j is %j in NumericDate seconds', (value, seconds) => {
  expect(timeOf(value)).toBe(seconds)
})

test.each([
  ['seq', 'prev_hash', 'recorded_at'],
  ['sequence', 'previous_hash', 'stored_timestamp'],
  ['ledger_sequence', 'prevHash', 'timestamp'],
  ['Seq', 'PrevHash', 'RecordedAt'],
  ['LEDGER_SEQUENCE', 'PREVIOUS_HASH', 'RECORDED_AT'],
  ['Ledger Sequence', 'Previous hash', 'Recorded at'],
])('a row may call its members %s, %s and %s', (sequence, previous, recorded) => {
  const row = { [sequence]: 7, [previous]: 'ab', [recorded]: '2026-02-26T00:00:00Z', token: 'x' }
  expect(ledgerRecord(row, 'token')).toEqual({
    row,
    tokenField: 'token',
    sequence: 7,
    previousHash: 'ab',
    recordedAt: 1_772_064_000,
    recordedAtText: '2026-02-26T00:00:00Z',
  })
})

test('a time that cannot be read keeps its text, and a number that is none is left out', () => {
  const record = ledgerRecord({ recorded_at: 'noon', seq: 1.5, prev_hash: 3 }, 'token')
  expect(record).toEqual({ row: record.row, tokenField: 'token', recordedAtText: 'noon' })
})
