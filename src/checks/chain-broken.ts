import { jsonWord } from '../base/json.ts'
import { all, hasRecord } from './applies.ts'
import { type Detail, defineCheck } from './check.ts'
import { fileOf, type NumberedRow, numberedRows } from './ledger-rows.ts'
import { quote } from './phrase.ts'
import { isStarflyRow, starflyHashes } from './starfly-row.ts'

export const chainBroken = defineCheck({
  code: 'chain-broken',
  severity: 'error',
  step: 'ledger',
  title: 'Hash chain of the ledger is broken',
  passes: 'Its row continues the hash chain of the ledger',
  source: {
    word: 'reported',
    where:
      'Starfly: `prev_hash` is the SHA-256 of the previous row as Go writes it. Other chained formats are not known well enough to be checked',
  },
  text: {
    what: 'A row of a Starfly ledger carries the hash of the row before it, and that row, as it stands here, has another hash. The row that carries the hash is accused and the one before named beside it. Across a gap nothing is said, and nothing protects the last row.',
    why: 'The chain shows that no row was changed, put in or taken out after the next one was written. Where it breaks, one of these was done.',
    causes: [
      'The row before was changed, in any column, after this one was written.',
      'A row was put in or exchanged.',
      'A tool rewrote values on export: times, escapes, empty columns.',
    ],
    tries: [
      'If every row is affected, suspect the export; if one is, suspect that row and the one before.',
      'Ask for the rows as the ledger stored them.',
    ],
  },
  message: ({ sequence, before, expected, found, kind }) => {
    if (kind === 'first')
      return `Row ${sequence} is the first and should carry an empty \`prev_hash\`; it says ${quote(found, 20)}.`
    if (kind === 'empty')
      return `Row ${sequence} carries an empty \`prev_hash\` as only the first row does, so nothing ties it to row ${before}.`
    return `Row ${sequence} says that row ${before} has the hash ${quote(found, 20)}; as it stands here the hash is ${quote(expected, 20)}.`
  },
  applies: all(hasRecord, ({ tokens }, id) => {
    const { record, origin } = tokens[id]!
    if (!record || !isStarflyRow(record)) return 'its row is not chained in a known manner'
    if (record.sequence === undefined || record.sequence <= 1) return true
    const before = record.sequence - 1
    const file = fileOf(origin)
    const stands = tokens.some((other) => other.record?.sequence === before && fileOf(other.origin) === file)
    return stands || 'the row before it is not in the ledger'
  }),
  *run({ tokens }) {
    for (const rows of numberedRows(tokens).values()) {
      if (rows.some(({ record }) => isStarflyRow(record))) yield* brokenLinks(rows)
    }
  },
})

/**
 * Rows come lowest number first; where a number is used twice, a link to either row holds. A row that is no Starfly row carries no link
 * of its own and is hashed all the same: otherwise a number written as text would take it out of the chain.
 */
function* brokenLinks(rows: readonly NumberedRow[]): Iterable<Detail> {
  let before: readonly NumberedRow[] = []
  for (let from = 0; from < rows.length; ) {
    const { sequence } = rows[from]!
    let to = from
    while (rows[to]?.sequence === sequence) to++
    const same = rows.slice(from, to)
    const previous = before[0]?.sequence === sequence - 1 ? before : []
    yield* linksTo(previous, same)
    before = same
    from = to
  }
}

function* linksTo(previous: readonly NumberedRow[], rows: readonly NumberedRow[]): Iterable<Detail> {
  const hashes = new Set(previous.flatMap(({ record }) => starflyHashes(record.row)))
  const related = previous.slice(0, 1).map(({ id }) => id)
  for (const { id, sequence, record } of rows) {
    if (!isStarflyRow(record)) continue
    const found = jsonWord(record.row.prev_hash)
    const first = sequence <= 1 && previous.length === 0
    const holds = first ? found === '' : found !== '' && (previous.length === 0 || hashes.has(found))
    if (holds) continue
    const kind = first ? 'first' : found === '' ? 'empty' : 'other'
    const [expected = ''] = hashes
    yield { tokens: [id], related, args: { kind, sequence, before: sequence - 1, found, expected } }
  }
}
