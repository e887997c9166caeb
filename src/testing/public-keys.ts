import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { JWK } from 'jose'
import { expect } from 'vitest'
import type { KeyReading } from '../keys/key.ts'
import { readKeys } from '../keys/read-keys.ts'
import { thumbprint } from '../keys/thumbprint.ts'

/** The key that texts in these tests hold in one way or another, and one of another type beside it. */
export const agent = generateKeyPairSync('ec', { namedCurve: 'P-256' })
export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const agentJwk = agent.publicKey.export({ format: 'jwk' }) as JWK
export const rsaJwk = rsa.publicKey.export({ format: 'jwk' }) as JWK
export const agentPem = spkiPem(agent.publicKey)

export function spkiPem(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }) as string
}

export function read(text: string, source = 'pasted'): Promise<KeyReading> {
  return readKeys({ text, source })
}

/** The reading holds the agent's key and nothing else, and rejected nothing. */
export function expectAgentKey(reading: KeyReading): void {
  expect(reading.rejected).toEqual([])
  expect(reading.keys.map((key) => [key.thumbprint, key.algorithms, key.unusable])).toEqual([
    [thumbprint(agentJwk), ['ES256'], undefined],
  ])
}
