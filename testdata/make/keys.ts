import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { type Agent, type AgentName, agents } from './agents.ts'
import { testdata, writeJson } from './files.ts'

const warning = 'TEST ONLY: this private key is published on purpose, so nothing it signs means anything'
const imported = new Map<string, Promise<CryptoKey>>()

/** Makes the key files that are missing, never one that exists, and the JWK Set of all public keys. */
export async function writeKeys(): Promise<void> {
  mkdirSync(`${testdata}/keys`, { recursive: true })
  const all: readonly Agent[] = Object.values(agents)
  for (const agent of all) {
    if (!existsSync(keyFile(agent))) writeFileSync(keyFile(agent), await newKeyFile(agent))
  }
  writeJson(`${testdata}/keys/jwks.json`, publicKeySet(Object.keys(agents) as AgentName[]))
}

/** The agent's private JWK with its `kid` and `alg`. */
export function privateJwk(agent: Agent): JWK {
  return JSON.parse(readFileSync(keyFile(agent), 'utf8')) as JWK
}

/** The public members of an agent's key, and in `sub` the identity it is bound to. */
export function publicJwk(agent: Agent): JWK {
  const { kty, kid, alg, use, crv, x, y, n, e } = privateJwk(agent)
  const members = { kty, kid, alg, use, sub: agent.iss, crv, x, y, n, e }
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as unknown as JWK
}

export function publicKeySet(names: readonly AgentName[]): { readonly keys: readonly JWK[] } {
  return { keys: names.map((name) => publicJwk(agents[name])) }
}

export function signingKey(agent: Agent): Promise<CryptoKey> {
  return importOnce(`private ${agent.kid}`, privateJwk, agent)
}

export function verifyingKey(agent: Agent): Promise<CryptoKey> {
  return importOnce(`public ${agent.kid}`, publicJwk, agent)
}

function importOnce(name: string, read: (agent: Agent) => JWK, agent: Agent): Promise<CryptoKey> {
  const known = imported.get(name)
  if (known) return known
  const key = importJWK(read(agent), agent.alg) as Promise<CryptoKey>
  imported.set(name, key)
  return key
}

async function newKeyFile(agent: Agent): Promise<string> {
  const { privateKey } = await generateKeyPair(agent.alg, { extractable: true })
  const { kty, ...members } = await exportJWK(privateKey)
  const labelled = { warning, kty, kid: agent.kid, alg: agent.alg, use: 'sig', ...members }
  return `${JSON.stringify(labelled, null, 2)}\n`
}

function keyFile(agent: Agent): string {
  return `${testdata}/keys/${agent.kid}.json`
}
