import { compactLines } from './compact-lines.ts'
import type { Format } from './format.ts'
import { json } from './json.ts'
import { jsonLines } from './json-lines.ts'
import { text } from './text.ts'

/** All formats; the first that recognizes an input reads it. */
export const formats: readonly Format[] = [jsonLines, json, compactLines, text]
