import type { SignedLedger } from './signed-ledger.ts'
import { resigned } from './signed-ledger.ts'

/** How far clocks may differ under the default policy, seconds. */
export const skew = 30

/** Draws a number below a limit; the same draws in a run that is replayed. */
export type Pick = (limit: number) => number

/** A change to a ledger; undefined where it cannot be made there. */
export type Mutation = (ledger: SignedLedger, pick: Pick) => SignedLedger | Promise<SignedLedger> | undefined

export const pickOf = <T>(items: readonly T[], pick: Pick): T | undefined => items[pick(items.length)]
export const chained = ({ form }: SignedLedger) => form === 'starfly'
export const isLast = ({ lines }: SignedLedger, at: number) => at === lines.length - 1
export const named = ({ tasks }: SignedLedger, at: number) =>
  tasks.some(({ claims }) => claims.pred.includes(tasks[at]!.claims.jti))
export const places = ({ tasks }: SignedLedger, which: (at: number) => boolean = () => true) =>
  [...tasks.keys()].filter(which)
export const without = (ledger: SignedLedger, at: number) => ({
  ...ledger,
  lines: ledger.lines.toSpliced(at, 1),
})
export const predecessorsOf = ({ tasks }: SignedLedger, at: number) =>
  tasks[at]!.claims.pred.map((jti) => tasks.findIndex(({ claims }) => claims.jti === jti))
export const successorsOf = (ledger: SignedLedger, at: number) =>
  places(ledger, (other) => predecessorsOf(ledger, other).includes(at))

export function descendantsOf(ledger: SignedLedger, at: number): readonly number[] {
  const found = [at]
  for (const place of found)
    found.push(...successorsOf(ledger, place).filter((other) => !found.includes(other)))
  return found.slice(1)
}

export const redated = (ledger: SignedLedger, at: number, iat: number) =>
  resigned(ledger, at, { iat: Math.max(0, iat), exp: Math.max(0, iat) + 600 })

export const withPredecessor = (ledger: SignedLedger, at: number, jti: string) =>
  resigned(ledger, at, { pred: [...ledger.tasks[at]!.claims.pred, jti] })

export const isoTime = (seconds: number) => new Date(seconds * 1000).toISOString()
