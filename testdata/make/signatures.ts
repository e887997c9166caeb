import { base64url } from 'jose'
import type { Signer } from '../../src/issue/compact.ts'
import type { Agent } from './agents.ts'
import { filesBelow, readText } from './files.ts'
import { signingKey, verifyingKey } from './keys.ts'

/** Compact tokens wherever they stand; `.` alone separates the parts. */
const compactToken = /\b(eyJ[\w-]*\.[\w-]+)\.([\w-]+)/g

/** WebCrypto's parameters for signing and verifying. */
const algorithmOf: Readonly<Record<Agent['alg'], AlgorithmIdentifier | EcdsaParams | RsaPssParams>> = {
  ES256: { name: 'ECDSA', hash: 'SHA-256' },
  ES384: { name: 'ECDSA', hash: 'SHA-384' },
  ES512: { name: 'ECDSA', hash: 'SHA-512' },
  EdDSA: { name: 'Ed25519' },
  PS256: { name: 'RSA-PSS', saltLength: 32 },
  PS384: { name: 'RSA-PSS', saltLength: 48 },
  PS512: { name: 'RSA-PSS', saltLength: 64 },
  RS256: { name: 'RSASSA-PKCS1-v1_5' },
  RS384: { name: 'RSASSA-PKCS1-v1_5' },
  RS512: { name: 'RSASSA-PKCS1-v1_5' },
}

/** Signatures by their signing input. */
export type KnownSignatures = ReadonlyMap<string, ReadonlySet<string>>

/** Every signature committed below these folders. ECDSA and PSS sign at random: without this each run would change every file. */
export function readSignatures(folders: readonly string[]): KnownSignatures {
  const known = new Map<string, Set<string>>()
  for (const file of folders.flatMap(filesBelow)) {
    for (const [, signingInput, signature] of readText(file).matchAll(compactToken)) {
      const signatures = known.get(signingInput!) ?? new Set()
      known.set(signingInput!, signatures.add(signature!))
    }
  }
  return known
}

/**
 * Signs as the agent; a signature that was committed is kept while it verifies over the same bytes. Under a forged payload it stands
 * beside another signing input than it was made for: `publishedAs` is that one.
 */
export function signerOf(agent: Agent, known: KnownSignatures, publishedAs?: string): Signer {
  const algorithm = algorithmOf[agent.alg]
  return async (bytes) => {
    for (const text of known.get(publishedAs ?? new TextDecoder().decode(bytes)) ?? []) {
      const signature = base64url.decode(text) as Uint8Array<ArrayBuffer>
      if (await crypto.subtle.verify(algorithm, await verifyingKey(agent), signature, bytes)) return signature
    }
    return new Uint8Array(await crypto.subtle.sign(algorithm, await signingKey(agent), bytes))
  }
}
