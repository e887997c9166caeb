import { archiveAudit } from '../checks/policy.ts'
import type { Token } from '../tokens/token.ts'
import { type Clock, systemClock } from './clock.ts'
import { type EctFinding, judgeToken } from './judge-token.ts'
import type { EctStore } from './store.ts'
import type { AcceptedEct } from './verify-ect.ts'

/** One row of a ledger: numbered from 1 without a gap; `recordedAt` in NumericDate seconds. */
export interface RecordedEct {
  readonly sequence: number
  readonly recordedAt: number
  readonly token: Token
}

/** The new row, or why there is none: the token is there already, or another claims its id. */
export type Appended = RecordedEct | { readonly refused: readonly EctFinding[] }

/** An append-only, ordered record of accepted tokens. */
export interface EctLedger extends EctStore {
  readonly append: (ect: AcceptedEct) => Appended
  readonly byJti: (jti: string) => readonly Token[]
  /** The tokens of one workflow in the order they were appended; without a `wid`, those that name none. */
  readonly byWorkflow: (wid?: string) => readonly Token[]
  /** All rows from the first; a copy. */
  readonly rows: () => readonly RecordedEct[]
}

const refusing: readonly string[] = ['jti-repeated', 'jti-conflict']

/** A ledger in memory. It is gone with the process; `ledgerLines` writes it out. */
export function makeLedger(clock: Clock = systemClock): EctLedger {
  const rows: RecordedEct[] = []
  const byId = new Map<string, Token[]>()
  const byWid = new Map<string | undefined, Token[]>()
  const claimants = (jti: string | undefined) => (jti === undefined ? [] : (byId.get(jti) ?? []))
  return {
    append: ({ token, signature }) => {
      const others = claimants(token.claims?.jti)
      const { findings } = judgeToken({ token, verification: signature, others, policy: archiveAudit })
      const refused = findings.filter(({ code }) => refusing.includes(code))
      if (refused.length > 0) return { refused }
      const row = { sequence: rows.length + 1, recordedAt: clock(), token }
      rows.push(row)
      if (token.claims?.jti !== undefined) add(byId, token.claims.jti, token)
      add(byWid, token.claims?.wid, token)
      return row
    },
    byJti: (jti) => [...claimants(jti)],
    byWorkflow: (wid) => [...(byWid.get(wid) ?? [])],
    rows: () => [...rows],
  }
}

function add<Name>(index: Map<Name, Token[]>, name: Name, token: Token): void {
  const known = index.get(name)
  if (known) known.push(token)
  else index.set(name, [token])
}
