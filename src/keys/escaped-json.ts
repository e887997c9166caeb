import type { Json } from '../base/json.ts'
import { scanJsonValue } from '../base/json-scan.ts'

/** JSON whose quotation marks were escaped once without the string around it, as log lines and shells leave it; undefined for any other. */
export function unescapedJson(
  text: string,
  start: number,
): { readonly end: number; readonly value: Json; readonly escaped: true } | undefined {
  if (!/^[{[](?:\s|\\[nrt])*(?:\\"|[{[])/.test(text.slice(start, start + 40))) return undefined
  const plain = text.slice(start).replace(/\\(.)/g, (_, character: string) => {
    if ('nrt'.includes(character)) return ' '
    return character
  })
  const scan = scanJsonValue(plain, 0)
  if (scan.error !== undefined) return undefined
  const value = JSON.parse(plain.slice(0, scan.end)) as Json
  return { end: originalEnd(text, start, scan.end), value, escaped: true }
}

/** Where so many characters of the unescaped text end in the text as it stands: each escape is two of its characters. */
function originalEnd(text: string, start: number, length: number): number {
  let at = start
  for (let count = 0; count < length; count++) at += text[at] === '\\' ? 2 : 1
  return at
}
