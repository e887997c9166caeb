import type { Format } from './format.ts'
import { readJsonDocument } from './json.ts'

/** An HTTP archive (HAR), as browsers and proxies save it: tokens are taken from header fields, addresses and bodies. */
export const har: Format = {
  name: 'har',
  recognizes: ({ text }) =>
    /^\s*\{\s*"log"\s*:\s*\{/.test(text) && /"(?:entries|creator|version)"\s*:/.test(text),
  read: (input, pieces) => readJsonDocument(input, pieces, true),
}
