import { decodeBase64url } from '../base/base64url.ts'
import { isJsonObject, type JsonObject } from '../base/json.ts'
import { decodeUtf8 } from '../base/text.ts'

/** The JSON object in one part of a compact token; undefined where there is none. */
export function objectOfPart(part: string | undefined): JsonObject | undefined {
  const bytes = part === undefined ? undefined : decodeBase64url(part)
  const text = bytes === undefined ? undefined : decodeUtf8(bytes)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? (value as JsonObject) : undefined
  } catch {
    return undefined
  }
}

export function headerOf(jws: string): JsonObject | undefined {
  return objectOfPart(jws.split('.', 1)[0])
}
