import { type JsonObject, jsonWord } from '../base/json.ts'
import { algorithmNamed, algorithmsOfType, isEncryptionAlgorithm } from './algorithms.ts'
import type { Algorithm, UnusableKey } from './key.ts'

const decipheringOperations = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey', 'deriveKey', 'deriveBits']

/** Why a key's own `use`, `key_ops` (RFC 7517 sections 4.2, 4.3) or `alg` keep it from verifying; undefined where they do not. */
export function purposeProblem(raw: JsonObject): UnusableKey | undefined {
  return problemOfUse(raw.use) ?? problemOfOperations(raw.key_ops) ?? problemOfAlgorithm(raw)
}

/** The algorithms a key may verify once its own `alg` has narrowed them. */
export function allowedAlgorithms(raw: JsonObject): readonly Algorithm[] {
  const ofType = algorithmsOfType(raw as { kty?: 'EC'; crv?: string })
  if (raw.alg === undefined) return ofType
  const own = algorithmNamed(raw.alg)
  return ofType.filter((name) => name === own)
}

function problemOfUse(use: unknown): UnusableKey | undefined {
  if (use === undefined || use === 'sig') return undefined
  if (use === 'enc') return { reason: 'encryption', detail: 'its `use` is `enc`' }
  if (use === 'x509-svid' || use === 'jwt-svid') {
    return { reason: 'bundle-only', detail: `its \`use\` is \`${use}\`` }
  }
  return { reason: 'not-signing', detail: `its \`use\` is \`${jsonWord(use).slice(0, 40)}\`, not \`sig\`` }
}

function problemOfOperations(operations: unknown): UnusableKey | undefined {
  if (operations === undefined) return undefined
  if (!Array.isArray(operations)) return { reason: 'malformed', detail: '`key_ops` is no array' }
  if (operations.includes('verify')) return undefined
  const listed = operations.map((each) => jsonWord(each).slice(0, 20)).join(', ')
  const deciphers = operations.some((each) => decipheringOperations.includes(jsonWord(each)))
  return {
    reason: deciphers ? 'encryption' : 'not-signing',
    detail: `its \`key_ops\` are [${listed.slice(0, 80)}], without \`verify\``,
  }
}

function problemOfAlgorithm(raw: JsonObject): UnusableKey | undefined {
  const { alg } = raw
  if (alg === undefined) return undefined
  if (typeof alg !== 'string') return { reason: 'malformed', detail: '`alg` is no text' }
  if (isEncryptionAlgorithm(alg)) return { reason: 'encryption', detail: `its \`alg\` is \`${alg}\`` }
  const type = `${jsonWord(raw.kty)} ${typeof raw.crv === 'string' ? raw.crv : ''}`.trim()
  if (algorithmsOfType(raw as { kty?: 'EC'; crv?: string }).length === 0) return undefined
  if (allowedAlgorithms(raw).length > 0) return undefined
  const detail = `its \`alg\` is \`${alg.slice(0, 40)}\`, which no ${type} key verifies`
  return { reason: 'algorithm-mismatch', detail }
}
