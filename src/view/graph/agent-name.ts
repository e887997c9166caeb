/** The last part of an agent's SPIFFE ID or other URI, which is what people call it. */
export function agentName(issuer: string): string {
  const path = issuer.replace(/[/?#]+$/, '')
  const last = path.slice(
    Math.max(path.lastIndexOf('/'), path.startsWith('urn:') ? path.lastIndexOf(':') : -1) + 1,
  )
  return last === '' ? issuer : last
}
