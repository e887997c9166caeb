import type { Json, JsonObject } from '../base/json.ts'
import { shorten } from '../base/text.ts'
import { depthOf } from './extension-size.ts'
import type { Header } from './token.ts'

const keyHintMembers = ['jku', 'x5u', 'jwk', 'x5c', 'x5t', 'x5t#S256'] as const

/** The header parameters the engine reads; one of the wrong type counts as absent. */
export function readHeader(header: JsonObject): Header {
  const { alg, kid, typ, crit, b64 } = header
  return {
    ...(typeof alg === 'string' && { alg }),
    ...(typeof kid === 'string' && { kid }),
    ...(typeof typ === 'string' && { typ }),
    ...(crit !== undefined && { critical: readCritical(crit, header) }),
    unencodedPayload: b64 === false,
    keyHints: keyHintMembers
      .filter((member) => header[member] !== undefined)
      .map((member) => ({ member, value: shorten(briefly(header[member]!), 300) })),
  }
}

/** JSON.stringify recurses; no key is nested this deep. */
const deepestShown = 100

function briefly(value: Json): string {
  const depth = depthOf(value)
  return depth > deepestShown ? `nested ${depth} levels deep` : JSON.stringify(value)
}

/**
 * A `crit` that is no list of names, is empty, or names a parameter that is absent breaks RFC 7515 section 4.1.11; it then stands
 * for itself as the member nobody understands.
 */
function readCritical(crit: unknown, header: JsonObject): readonly string[] {
  if (!Array.isArray(crit) || crit.length === 0) return ['crit']
  if (!crit.every((name) => typeof name === 'string' && Object.hasOwn(header, name))) return ['crit']
  return crit as string[]
}
