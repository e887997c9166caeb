import type { KeyId } from '../keys/key.ts'
import type { Verification } from '../verify/verification.ts'

/** True where no other key could change the answer. */
export function isSettled({ status }: Verification): boolean {
  return (
    status === 'verified' ||
    status === 'unsigned' ||
    status === 'malformed' ||
    status === 'algorithm-refused' ||
    status === 'critical-unsupported'
  )
}

/** Takes a key out of the answers: what it verified is pending again, and the keys behind it move up by one. */
export function forgetKey(verifications: Verification[], removed: KeyId): void {
  const moved = (key: KeyId) => (key > removed ? key - 1 : key)
  for (const [at, verification] of verifications.entries()) {
    if (verification.status === 'verified')
      verifications[at] =
        verification.key === removed
          ? { status: 'pending' }
          : { status: 'verified', key: moved(verification.key) }
    else if (!isSettled(verification)) verifications[at] = { status: 'pending' }
  }
}
