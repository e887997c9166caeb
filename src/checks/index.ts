import { algorithmRefused } from './algorithm-refused.ts'
import type { Check } from './check.ts'
import { claimMalformed } from './claim-malformed.ts'
import { claimMissing } from './claim-missing.ts'
import { cycle } from './cycle.ts'
import { dialectLegacy } from './dialect-legacy.ts'
import { dialectMixed } from './dialect-mixed.ts'
import { entryUnreadable } from './entry-unreadable.ts'
import { extensionTooLarge } from './extension-too-large.ts'
import { jtiConflict } from './jti-conflict.ts'
import { jtiRepeated } from './jti-repeated.ts'
import { keyUnknown } from './key-unknown.ts'
import { keyUnusable } from './key-unusable.ts'
import { kidMissing } from './kid-missing.ts'
import { lifetimeInvalid } from './lifetime-invalid.ts'
import { predecessorMissing } from './predecessor-missing.ts'
import { predecessorRepeated } from './predecessor-repeated.ts'
import { recordMismatch } from './record-mismatch.ts'
import { sequenceBroken } from './sequence-broken.ts'
import { signatureInvalid } from './signature-invalid.ts'
import { temporalOrder } from './temporal-order.ts'
import { tokenMalformed } from './token-malformed.ts'
import { tokenUnsigned } from './token-unsigned.ts'
import { typeUnexpected } from './type-unexpected.ts'

/** Every check, in the order a verifier works and a report lists them. */
export const checks = [
  entryUnreadable,
  tokenMalformed,
  tokenUnsigned,
  typeUnexpected,
  dialectLegacy,
  dialectMixed,
  algorithmRefused,
  kidMissing,
  keyUnknown,
  keyUnusable,
  signatureInvalid,
  claimMissing,
  claimMalformed,
  extensionTooLarge,
  lifetimeInvalid,
  jtiRepeated,
  jtiConflict,
  predecessorMissing,
  predecessorRepeated,
  temporalOrder,
  cycle,
  sequenceBroken,
  recordMismatch,
] as const satisfies readonly Check[]

export type FindingCode = (typeof checks)[number]['code']
