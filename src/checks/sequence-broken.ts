import { sequenceMember } from '../import/ledger-record.ts'
import type { TokenId } from '../tokens/token.ts'
import { all, hasRecord } from './applies.ts'
import { type Detail, defineCheck } from './check.ts'
import type { Facts } from './facts.ts'
import {
  type File,
  fileOf,
  type NumberedRow,
  numberedRows,
  type RejectedBetween,
  rejectedBetween,
} from './ledger-rows.ts'
import { counted, quote } from './phrase.ts'

export const sequenceBroken = defineCheck({
  code: 'sequence-broken',
  severity: 'error',
  step: 'ledger',
  title: 'Sequence of the ledger is broken',
  passes: 'Its sequence number is used once and leaves no gap before it',
  source: {
    word: 'draft',
    where:
      'ECT draft -01: an audit ledger is append-only and ordered. That numbers rise by one, and that a gap in a partial ledger is only noted, is our choice',
  },
  text: {
    what: 'The rows of one file number themselves, and a number is missing, is used twice for different tokens, is no whole number, or was emptied where the other rows have theirs. The order of the rows in the file does not matter. In a partial ledger gaps are expected and noted once for each file. A member of an archive is a file of its own.',
    why: 'An append-only ledger gives each row the next number. A gap is where a row was taken out; a number used twice is where one was put in.',
    causes: [
      'The file is an excerpt: one workflow, one day.',
      'A row was deleted, or replaced under its old number.',
      'Two ledgers were joined into one file.',
    ],
    tries: [
      'Ask for the rows on both sides of the gap and everything between.',
      'If the file is meant to be whole, judge it as a complete ledger; if it is not, as a partial one.',
    ],
  },
  message: ({ kind, sequence, before, missing, gaps, count, field }) => {
    if (kind === 'emptied')
      return `${counted(count, 'row')} with ${quote(field)}, where the others have their number, and no number in it.`
    if (kind === 'not-whole') return `The sequence number ${sequence} is not a whole number of 0 or more.`
    if (kind === 'twice')
      return `${counted(count, 'row')} carry the sequence number ${sequence}, with different tokens.`
    if (kind === 'gaps') {
      return `The sequence has ${counted(gaps, 'gap')}, ${counted(missing, 'number')} in all; the first comes before row ${sequence}. In a partial ledger that is to be expected.`
    }
    const from = Number(before) + 1
    const to = Number(sequence) - 1
    const lost = from === to ? `row ${from} is missing` : `rows ${from} to ${to} are missing`
    return before === 0
      ? `The ledger begins with row ${sequence}: ${lost}.`
      : `After row ${before} comes row ${sequence}: ${lost}.`
  },
  applies: all(
    hasRecord,
    ({ tokens }, id) => tokens[id]?.record?.sequence !== undefined || 'its row has no sequence number',
  ),
  *run(facts) {
    const between = rejectedBetween(facts.rejected)
    yield* emptied(facts)
    for (const rows of numberedRows(facts.tokens).values()) {
      const whole = rows.filter(({ sequence }) => isWhole(sequence))
      for (const { id, sequence } of rows) {
        if (!isWhole(sequence)) yield { tokens: [id], args: { kind: 'not-whole', sequence } }
      }
      yield* usedTwice(facts, whole)
      yield* facts.policy.ledger === 'complete'
        ? gapErrors(facts, whole, between)
        : gapNote(facts, whole, between)
    }
  },
})

/** By file in which rows are numbered: those that have the column and no number in it. */
function* emptied({ tokens }: Facts): Iterable<Detail> {
  const numbered = numberedRows(tokens)
  const byFile = new Map<File, TokenId[]>()
  for (const [id, { origin, record }] of tokens.entries()) {
    if (!record || record.sequence !== undefined) continue
    const file = fileOf(origin)
    if (!numbered.has(file) || sequenceMember(record.row) === undefined) continue
    const ids = byFile.get(file)
    if (ids) ids.push(id)
    else byFile.set(file, [id])
  }
  for (const ids of byFile.values()) {
    const field = sequenceMember(tokens[ids[0]!]!.record!.row)!
    yield { tokens: ids, args: { kind: 'emptied', field, count: ids.length } }
  }
}

function isWhole(sequence: number): boolean {
  return Number.isSafeInteger(sequence) && sequence >= 0
}

function* usedTwice({ graph }: Facts, rows: readonly NumberedRow[]): Iterable<Detail> {
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    const { id, sequence } = rows[from]!
    while (rows[to]?.sequence === sequence) to++
    const tokens = rows.slice(from, to).map((row) => row.id)
    if (tokens.every((other) => graph.task[other] === graph.task[id])) continue
    yield { tokens, args: { kind: 'twice', sequence, count: tokens.length } }
  }
}

interface Gap {
  readonly row: NumberedRow
  /** 0 for a gap at the beginning. */
  readonly before: number
  readonly beforeId?: TokenId
  readonly missing: number
}

function* gaps({ tokens }: Facts, rows: readonly NumberedRow[], between: RejectedBetween): Iterable<Gap> {
  for (const [index, row] of rows.entries()) {
    const previous = rows[index - 1]
    const before = previous?.sequence ?? 0
    const missing = row.sequence - before - 1
    if (missing <= 0) continue
    const unread = between(previous && tokens[previous.id]?.origin, tokens[row.id]!.origin)
    if (missing > unread) yield { row, before, missing, ...(previous && { beforeId: previous.id }) }
  }
}

function* gapErrors(facts: Facts, rows: readonly NumberedRow[], between: RejectedBetween): Iterable<Detail> {
  for (const { row, before, beforeId, missing } of gaps(facts, rows, between)) {
    const args = { kind: 'gap', sequence: row.sequence, before, missing }
    yield { tokens: [row.id], args, ...(beforeId !== undefined && { related: [beforeId] }) }
  }
}

/** Where an excerpt begins is no gap. */
function* gapNote(facts: Facts, rows: readonly NumberedRow[], between: RejectedBetween): Iterable<Detail> {
  const inside = [...gaps(facts, rows, between)].filter(({ beforeId }) => beforeId !== undefined)
  const [first] = inside
  if (!first) return
  const missing = inside.reduce((sum, gap) => sum + gap.missing, 0)
  const args = {
    kind: 'gaps',
    sequence: first.row.sequence,
    before: first.before,
    gaps: inside.length,
    missing,
  }
  yield { tokens: inside.map(({ row }) => row.id), severity: 'note', args }
}
