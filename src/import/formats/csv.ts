import { isCompactToken } from '../compact.ts'
import { columnNames, csvDelimiters, csvFields } from '../csv-record.ts'
import { grouped } from '../declared-text.ts'
import type { Head } from '../input.ts'
import { takeJsonValue } from '../json-value.ts'
import { importLimits } from '../limits.ts'
import type { LineReader } from '../line-reader.ts'
import { isTokenField } from '../object-shapes.ts'
import type { Pieces } from '../pieces.ts'
import { stripToken } from '../undecorate.ts'
import type { Format } from './format.ts'
import { isSilent, sayingLines } from './head-lines.ts'
import { readLines } from './lines.ts'

interface Table {
  readonly delimiter: string
  readonly columns: readonly string[]
  /** Records before the first row: those above the header, such as a title, and the header. */
  readonly ahead: number
}

/** A quoted field may hold line breaks, but a record of more lines than this has lost a quote. */
const mostLines = 50

/** A header is looked for no further down: above it stand a title and a date. */
const mostAhead = 5

const isTokenColumn = (name: string): boolean => isTokenField(name.trim())

const hasOneToken = (fields: readonly string[] | undefined): boolean =>
  fields?.filter((field) => isCompactToken(stripToken(field))).length === 1

/** What a spreadsheet writes ahead of everything to tell which delimiter follows. */
const announcement = /^"?sep=(.)"?$/i

function tableOf(head: Head): Table | undefined {
  const lines = sayingLines(head).slice(0, mostAhead + 2)
  const announced = announcement.exec(lines[0] ?? '')?.[1]
  if (announced !== undefined) return tableAt(lines, 1, announced)
  for (const delimiter of csvDelimiters) {
    const table = tableAt(lines, 0, delimiter) ?? tableBelow(lines, delimiter)
    if (table !== undefined) return table
  }
  return columnOf(lines)
}

/** The fields of a line, or undefined where it is none of a table. */
function fieldsOf(line: string | undefined, delimiter: string): string[] | undefined {
  const fields = line === undefined ? undefined : csvFields(line, delimiter)
  if (fields === undefined || fields.length < 2) return undefined
  return fields.some((field) => field.length > 2 && /^\s*[{[]/.test(field)) ? undefined : fields
}

/** The table that begins with this line, a header or a row. */
function tableAt(lines: readonly string[], at: number, delimiter: string): Table | undefined {
  const fields = fieldsOf(lines[at], delimiter)
  if (fields === undefined) return undefined
  const columns = columnNames(fields, fields.length)
  if (fields.some(isTokenColumn)) return { delimiter, columns, ahead: at + 1 }
  if (hasOneToken(fields)) return { delimiter, columns: columnNames(undefined, fields.length), ahead: at }
  const next = fieldsOf(lines[at + 1], delimiter)
  const isHeader = next?.length === fields.length && hasOneToken(next)
  return isHeader ? { delimiter, columns, ahead: at + 1 } : undefined
}

/** The table that begins below a title, with a header that names its column of tokens. */
function tableBelow(lines: readonly string[], delimiter: string): Table | undefined {
  for (let at = 1; at < lines.length - 1; at++) {
    const fields = fieldsOf(lines[at], delimiter)
    const next = fieldsOf(lines[at + 1], delimiter)
    if (fields?.length === next?.length && fields?.some(isTokenColumn) && hasOneToken(next))
      return tableAt(lines, at, delimiter)
  }
  return undefined
}

/** A table of one column: its name and a token. */
function columnOf([name = '', token]: readonly string[]): Table | undefined {
  const delimiter = ','
  const columns = csvFields(name, delimiter) ?? []
  if (token === undefined || columns.length !== 1 || !isTokenColumn(columns[0]!)) return undefined
  return hasOneToken(csvFields(token, delimiter)) ? { delimiter, columns, ahead: 1 } : undefined
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
  let ahead = table.ahead

  const takeFields = (fields: readonly string[], text: string, line: number): void => {
    if (ahead > 0) {
      if (--ahead > 0) pieces.skip()
      return
    }
    const most = importLimits.columns.value
    if (fields.length > most) {
      pieces.reject(
        { line },
        `a row of ${grouped(fields.length)} columns; the limit is ${grouped(most)}`,
        text,
      )
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
      if (open.length === 0 && isSilent(text)) return
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
