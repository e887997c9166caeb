import { isJsonObject, type Json, type JsonObject } from '../base/json.ts'

/** JSON.stringify recurses; nested deeper than this, an object is not measured by it. */
const deepestStringified = 500

/**
 * UTF-8 bytes of the extension object's JSON.stringify and its depth, the object itself as level 1 (counting is our choice).
 * Beyond 500 levels the whole payload's bytes are given, an upper bound.
 */
export function extensionSize(extension: JsonObject | undefined, payloadBytes: number) {
  if (!extension) return { extensionBytes: 0, extensionDepth: 0 }
  const extensionDepth = depthOf(extension)
  if (extensionDepth > deepestStringified) return { extensionBytes: payloadBytes, extensionDepth }
  return { extensionBytes: utf8Length(JSON.stringify(extension)), extensionDepth }
}

const utf8 = new TextEncoder()
const beyondAscii = /[\u0080-\uffff]/

const utf8Length = (text: string) => (beyondAscii.test(text) ? utf8.encode(text).length : text.length)

/** Levels of objects and arrays, breadth first and without recursion. */
export function depthOf(value: Json): number {
  let depth = 0
  let level: Json[] = [value]
  while (level.length > 0) {
    const next: Json[] = []
    let containers = 0
    for (const item of level) {
      if (!Array.isArray(item) && !isJsonObject(item)) continue
      containers++
      for (const child of Array.isArray(item) ? item : Object.values(item)) next.push(child)
    }
    if (containers > 0) depth++
    level = next
  }
  return depth
}
