/** Characters that separate fields, in the order in which they are tried. */
export const csvDelimiters = ['\t', ';', ','] as const

/** The fields of one record (RFC 4180), or undefined where a quoted field is still open at its end. */
export function csvFields(record: string, delimiter: string): string[] | undefined {
  const fields: string[] = []
  let at = 0
  for (;;) {
    if (record[at] !== '"') {
      const end = record.indexOf(delimiter, at)
      fields.push(record.slice(at, end < 0 ? record.length : end))
      if (end < 0) return fields
      at = end + 1
      continue
    }
    let field = ''
    let from = at + 1
    let quote = record.indexOf('"', from)
    while (quote >= 0 && record[quote + 1] === '"') {
      field += record.slice(from, quote + 1)
      from = quote + 2
      quote = record.indexOf('"', from)
    }
    if (quote < 0) return undefined
    const next = record.indexOf(delimiter, quote + 1)
    // What stands between a closing quote and the next delimiter is kept as it is.
    fields.push(field + record.slice(from, quote) + record.slice(quote + 1, next < 0 ? record.length : next))
    if (next < 0) return fields
    at = next + 1
  }
}

/** Names for the columns: those of a header record, `column3` where one is empty or taken. */
export function columnNames(header: readonly string[] | undefined, count: number): string[] {
  const names = new Set<string>()
  for (let index = 0; index < count; index++) {
    const name = header?.[index]?.trim() ?? ''
    names.add(name === '' || names.has(name) ? `column${index + 1}` : name)
  }
  return [...names]
}
