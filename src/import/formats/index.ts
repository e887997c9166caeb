import { compactLines } from './compact-lines.ts'
import { csv } from './csv.ts'
import { der } from './der.ts'
import type { Format } from './format.ts'
import { gzip } from './gzip.ts'
import { har } from './har.ts'
import { http } from './http.ts'
import { json } from './json.ts'
import { jsonLines } from './json-lines.ts'
import { report } from './report.ts'
import { session } from './session.ts'
import { tar } from './tar.ts'
import { text } from './text.ts'
import { wrappedToken } from './wrapped-token.ts'
import { zip } from './zip.ts'

/** All formats; the first that recognizes an input reads it. */
export const formats: readonly Format[] = [
  zip,
  gzip,
  tar,
  der,
  report,
  session,
  har,
  jsonLines,
  json,
  wrappedToken,
  http,
  csv,
  compactLines,
  text,
]
