import type { JsonObject } from '../base/json.ts'
import { decodeText } from '../base/text.ts'

/** The text of a recorded body that is kept in base64, as browsers keep all that is not of a type of text; undefined for any other object. */
export function recordedText({ encoding, text }: JsonObject): string | undefined {
  if (encoding !== 'base64' || typeof text !== 'string') return undefined
  try {
    return decodeText(Uint8Array.from(atob(text), (octet) => octet.charCodeAt(0)))
  } catch {
    return undefined
  }
}
