import type { Investigation } from '../analysis/investigation.ts'
import type { SourceRequest } from '../analysis/open-sources.ts'
import { readSession, restoreSession, type Session } from '../analysis/session-file.ts'
import { Failure } from '../base/failure.ts'
import { decodeText } from '../base/text.ts'
import { bytesSource } from '../import/byte-source.ts'
import { saysSession } from '../import/session-sources.ts'

/** The first session among the files, and everything else. Throws Failure `not-a-session` where it is damaged. */
export async function sessionAmong(
  requests: readonly SourceRequest[],
): Promise<{ readonly session: Session; readonly others: readonly SourceRequest[] } | undefined> {
  for (const request of requests) {
    const { source, role } = request
    if (role === 'keys' || !(await saysSession(source))) continue
    const session = readSession(source.name, decodeText(await source.slice(0, source.size)) ?? '')
    return { session, others: requests.filter((one) => one !== request) }
  }
  return undefined
}

/** Restores a session; gives what of it could not be opened. */
export async function restore(investigation: Investigation, session: Session): Promise<readonly Failure[]> {
  const failures: Failure[] = []
  const lacking = await restoreSession(session, {
    ...investigation,
    open: async () => {
      const { refused } = await investigation.open(
        session.sources.map(({ name, role, bytes }) => ({ source: bytesSource(name, bytes), role })),
      )
      for (const { name, failure } of refused)
        failures.push(new Failure(failure.code, { name, ...failure.args }))
    },
    trustedKeys: () => investigation.analysis().facts.keys,
  })
  const expected = 'thumbprints of keys that its sources hold'
  if (lacking.length > 0)
    failures.push(new Failure('not-a-session', { name: 'The file', at: 'trusted', expected }))
  return failures
}
