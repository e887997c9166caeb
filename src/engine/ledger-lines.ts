import type { EctLedger } from './memory-ledger.ts'

/** The ledger as JSON Lines, one row a line with `seq`, `recorded_at`, `jti` and the token: a file that the Explorer opens. */
export function ledgerLines(ledger: EctLedger): string {
  return ledger
    .rows()
    .map(({ sequence, recordedAt, token: { encoded, claims } }) => {
      const token = encoded.kind === 'compact' ? encoded.jws : encoded.kind === 'json' ? encoded.jws : null
      const recorded_at = new Date(recordedAt * 1000).toISOString()
      return `${JSON.stringify({ seq: sequence, recorded_at, jti: claims?.jti, token })}\n`
    })
    .join('')
}
