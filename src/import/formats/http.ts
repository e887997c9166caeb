import { type LineReader, lineReader } from '../line-reader.ts'
import type { Pieces } from '../pieces.ts'
import type { Format } from './format.ts'
import { readLines } from './lines.ts'

/** What curl puts before a line when it is asked for times and for the numbers of transfers: `14:25:11.123456 [0-0] `. */
const stamp = String.raw`(?:\d\d:\d\d:\d\d\.\d{1,9} )?(?:\[\d+-[\dx]+\] )?`
const leadingStamp = new RegExp(`^${stamp}(?=[*<>{}] )`)
const direction = String.raw`(?:^|\n)(?:${stamp}[<>] )?`
const startLine = new RegExp(
  String.raw`${direction}(?:[A-Z]{3,10} \S{1,2000} HTTP\/[\d.]+|HTTP\/[\d.]+ \d{3})`,
)
const field = new RegExp(String.raw`${direction}Execution-Context\s{0,4}:`, 'i')

/** `curl -v` shows the fields of HTTP/2 and HTTP/3 twice, first among its own remarks; how has changed from version to version. */
const echo = /^\* (?:\[HTTP\/[23]\] \[\d+\]|h[23](?:h3)?) \[/

function messageReader(pieces: Pieces): LineReader {
  const reader = lineReader(pieces, 'text')
  return {
    ...reader,
    line(raw, number) {
      const line = raw.replace(leadingStamp, '')
      if (echo.test(line)) pieces.skip()
      else reader.line(line, number)
    },
  }
}

/** HTTP messages as text, raw or as `curl -v` prints them: what `Execution-Context` fields carry is declared, other tokens are searched. */
export const http: Format = {
  name: 'http',
  recognizes: ({ text }) => startLine.test(text) && field.test(text),
  read: (input, pieces) => readLines(input, pieces, messageReader(pieces)),
}
