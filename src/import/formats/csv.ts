import { isCompactToken } from '../compact.ts'
import { columnNames, csvDelimiters, csvFields } from '../csv-record.ts'
import type { Head } from '../input.ts'
import { takeJsonValue } from '../json-value.ts'
import type { LineReader } from '../line-reader.ts'
import { isTokenField } from '../object-shapes.ts'
import type { Pieces } from '../pieces.ts'
import type { Format } from './format.ts'
import { headLines } from './head-lines.ts'
import { readLines } from './lines.ts'

interface Table {
  readonly delimiter: string
  readonly columns: readonly string[]
  readonly hasHeader: boolean
}

/** A quoted field may hold line breaks, but a record of more lines than this has lost a quote. */
const mostLines = 50

function isTokenColumn(name: string): boolean {
  return isTokenField(name.trim()) || isTokenField(name.trim().toLowerCase())
}

function hasOneToken(fields: readonly string[] | undefined): boolean {
  return fields?.filter((field) => isCompactToken(field.trim())).length === 1
}

function tableOf(head: Head): Table | undefined {
  const [first, second] = headLines(head)
  if (first === undefined) return undefined
  for (const delimiter of csvDelimiters) {
    const fields = csvFields(first, delimiter)
    if (
      fields === undefined ||
      fields.length < 2 ||
      fields.some((field) => field.length > 2 && /^\s*[{[]/.test(field))
    )
      continue
    const columns = columnNames(fields, fields.length)
    if (fields.some(isTokenColumn)) return { delimiter, columns, hasHeader: true }
    if (hasOneToken(fields))
      return { delimiter, columns: columnNames(undefined, fields.length), hasHeader: false }
    const next = second === undefined ? undefined : csvFields(second, delimiter)
    if (next?.length === fields.length && hasOneToken(next)) return { delimiter, columns, hasHeader: true }
  }
  return undefined
}

function rowOf(table: Table, fields: readonly string[]): Record<string, string> {
  const names =
    fields.length > table.columns.length ? columnNames(table.columns, fields.length) : table.columns
  return Object.fromEntries(fields.map((field, index) => [names[index]!, field]))
}

/** Puts lines together to records and takes their rows. */
function recordReader(table: Table, pieces: Pieces): LineReader {
  let open: string[] = []
  let firstLine = 0
  let headerPending = table.hasHeader

  const takeFields = (fields: readonly string[], text: string, line: number): void => {
    if (headerPending) {
      headerPending = false
      return
    }
    const row = rowOf(table, fields)
    const taken = takeJsonValue(pieces, row, { line }, { standing: 'row', whole: false })
    if (!taken) pieces.reject({ line }, 'a row without a token', text)
  }
  const rejectOpen = (): void => {
    const lines = open
    open = []
    pieces.reject({ line: firstLine }, 'a quoted field without its closing quote', lines[0]!)
    for (const [index, text] of lines.entries()) {
      const fields = index === 0 ? undefined : csvFields(text, table.delimiter)
      if (fields !== undefined) takeFields(fields, text, firstLine + index)
      else if (index > 0)
        pieces.reject({ line: firstLine + index }, 'a quoted field without its closing quote', text)
    }
  }
  return {
    line(raw: string, number: number): void {
      const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw
      if (open.length === 0 && (text.trim() === '' || text.startsWith('#'))) return
      if (open.length === 0) firstLine = number
      open.push(text)
      const record = open.length === 1 ? text : open.join('\n')
      const fields = csvFields(record, table.delimiter)
      if (fields !== undefined && (open.length === 1 || fields.length === table.columns.length)) {
        open = []
        takeFields(fields, record, firstLine)
      } else if (fields !== undefined || open.length > mostLines) rejectOpen()
    },
    overlong(text: string, line: number): void {
      pieces.reject({ line }, 'a line too long for a row', text)
    },
    end(): void {
      if (open.length > 0) rejectOpen()
    },
  }
}

/** Comma, semicolon or tab separated rows (RFC 4180) with a column of tokens. */
export const csv: Format = {
  name: 'csv',
  recognizes: (head) => tableOf(head) !== undefined,
  read: (input, pieces) => readLines(input, pieces, recordReader(tableOf(input.head)!, pieces)),
}
