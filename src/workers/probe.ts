/** What came of one attempt to send a request: `refused` only where the browser itself said that its policy forbade it. */
export interface Probe {
  readonly outcome: 'refused' | 'sent' | 'failed'
  /** The directive that refused it, or what the browser said. */
  readonly detail: string
}

/** Milliseconds to wait for the browser's own word on why a request failed. */
const patience = 1000

/** Tries a request that would succeed if nothing forbade it, on the thread it is called on. */
export async function probeRequest(url: string): Promise<Probe> {
  const violation = new Promise<string | undefined>((resolve) => {
    addEventListener(
      'securitypolicyviolation',
      (event) => resolve((event as SecurityPolicyViolationEvent).effectiveDirective),
      { once: true },
    )
    setTimeout(() => resolve(undefined), patience)
  })
  try {
    const { status } = await fetch(url, { cache: 'no-store' })
    return { outcome: 'sent', detail: `answered with status ${status}` }
  } catch (thrown) {
    const directive = await violation
    if (directive) return { outcome: 'refused', detail: directive }
    return { outcome: 'failed', detail: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}
