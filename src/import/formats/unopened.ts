import { Failure } from '../../base/failure.ts'

/** What is refused though a ledger may be in it: whoever reads an archive lists it, and passes over what is no ledger at all. */
export const unopened = (name: string, what: string): Failure =>
  new Failure('not-a-ledger', { name, looksLike: `${what}, which is not opened: unpack it`, unopened: 1 })

/** Why a member of an archive was not opened, or undefined where nothing is lost with it. */
export function unopenedReason({ code, args }: Failure): string | undefined {
  return code === 'not-a-ledger' && args.unopened === 1 ? String(args.looksLike) : undefined
}
