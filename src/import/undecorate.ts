/** A name before a colon or an equals sign; what begins like a token is none. */
const headerName = /^(?:[-*<>•]\s+)?["']?(?!e[yw])[A-Za-z][\w-]{0,60}["']?\s{0,4}[:=]\s*/
const bullet = /^[-*<>•]\s+/
const scheme = /^(?:Bearer|DPoP|JWT|ECT)\s+/i
const contextField = /^(?:[<>*]\s*)?Execution-Context\s{0,4}:/i

function unquote(text: string): string {
  const first = text[0]
  const last = text.at(-1)
  if (
    text.length > 1 &&
    ((first === last && (first === '"' || first === "'" || first === '`')) || (first === '<' && last === '>'))
  ) {
    return text.slice(1, -1).trim()
  }
  return text
}

/** A token without what people and tools put around it: an authentication scheme, quotes, a comma or semicolon after it. */
export function stripToken(text: string): string {
  const bare = unquote(text.trim().replace(/[,;]$/, '').trim())
  return unquote(bare.replace(scheme, ''))
}

/** What stands after a field name, an assignment or a list mark at the beginning of a line. */
export function stripName(line: string): string {
  const text = line.trim()
  const name = headerName.exec(text) ?? bullet.exec(text)
  return name === null ? text : text.slice(name[0].length)
}

/** The value of an `Execution-Context` header field, as a raw message or `curl -v` shows it, or undefined for any other line. */
export function contextFieldValue(line: string): string | undefined {
  const name = contextField.exec(line)
  return name === null ? undefined : line.slice(name[0].length)
}

/** The members of a comma-joined list, each stripped; empty ones left out. */
export function splitList(text: string): string[] {
  return text
    .split(',')
    .map(stripToken)
    .filter((piece) => piece !== '')
}
