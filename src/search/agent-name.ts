import { spelledOut } from '../base/text.ts'

/** What people call an agent: the last part of its SPIFFE ID or other URI. */
export function agentName(issuer: string): string {
  const path = issuer.replace(/[/?#:]+$/, '')
  const last = path.slice(
    Math.max(path.lastIndexOf('/'), path.startsWith('urn:') ? path.lastIndexOf(':') : -1) + 1,
  )
  return spelledOut(last === '' ? issuer : last)
}

/** The agent within its trust domain: `agent/b` of `spiffe://example.com/agent/b`; any other issuer in full. */
export function agentPath(issuer: string): string {
  return spelledOut(/^spiffe:\/\/[^/]+\/(.+)$/i.exec(issuer)?.[1] ?? issuer)
}
