import type { Token } from '../tokens/token.ts'

/** Something now, or from elsewhere a little later. */
export type Awaitable<T> = T | Promise<T>

/** Where a verifier finds the tokens it accepted before. An own one may ask a database; what it gives is believed and not verified again. */
export interface EctStore {
  /** Every token that claims this id, in whatever workflow: at most one for each `wid` in a ledger that refuses repeats. */
  readonly byJti: (jti: string) => Awaitable<readonly Token[]>
}
