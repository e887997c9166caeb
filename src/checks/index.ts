import { algorithmRefused } from './algorithm-refused.ts'
import { algorithmUnsupported } from './algorithm-unsupported.ts'
import { audienceExcludesVerifier } from './audience-excludes-verifier.ts'
import { chainBroken } from './chain-broken.ts'
import type { Check } from './check.ts'
import { checkIncomplete } from './check-incomplete.ts'
import { claimMalformed } from './claim-malformed.ts'
import { claimMissing } from './claim-missing.ts'
import { criticalHeaderUnsupported } from './critical-header-unsupported.ts'
import { cycle } from './cycle.ts'
import { dialectLegacy } from './dialect-legacy.ts'
import { dialectMixed } from './dialect-mixed.ts'
import { encodingNotCanonical } from './encoding-not-canonical.ts'
import { entryUnreadable } from './entry-unreadable.ts'
import { expired } from './expired.ts'
import { extensionTooLarge } from './extension-too-large.ts'
import { issuedAfterRecorded } from './issued-after-recorded.ts'
import { issuedInFuture } from './issued-in-future.ts'
import { issuedTooEarly } from './issued-too-early.ts'
import { issuerMismatch } from './issuer-mismatch.ts'
import { jsonAmbiguous } from './json-ambiguous.ts'
import { jtiConflict } from './jti-conflict.ts'
import { jtiRepeated } from './jti-repeated.ts'
import { keyRevoked } from './key-revoked.ts'
import { keyShared } from './key-shared.ts'
import { keyUnknown } from './key-unknown.ts'
import { keyUnusable } from './key-unusable.ts'
import { kidMissing } from './kid-missing.ts'
import { lifetimeInvalid } from './lifetime-invalid.ts'
import { predecessorMissing } from './predecessor-missing.ts'
import { predecessorOtherWorkflow } from './predecessor-other-workflow.ts'
import { predecessorRejected } from './predecessor-rejected.ts'
import { predecessorRepeated } from './predecessor-repeated.ts'
import { predecessorWeaker } from './predecessor-weaker.ts'
import { predecessorsTooMany } from './predecessors-too-many.ts'
import { recordMismatch } from './record-mismatch.ts'
import { recordMissing } from './record-missing.ts'
import { recordedBeforePredecessor } from './recorded-before-predecessor.ts'
import { sequenceBroken } from './sequence-broken.ts'
import { signatureInvalid } from './signature-invalid.ts'
import { temporalOrder } from './temporal-order.ts'
import { tokenMalformed } from './token-malformed.ts'
import { tokenUnsigned } from './token-unsigned.ts'
import { typeUnexpected } from './type-unexpected.ts'
import { workflowSplit } from './workflow-split.ts'

/** Every check, in the order a verifier works and a report lists them. */
export const checks = [
  entryUnreadable,
  tokenMalformed,
  jsonAmbiguous,
  encodingNotCanonical,
  tokenUnsigned,
  typeUnexpected,
  dialectLegacy,
  dialectMixed,
  algorithmRefused,
  algorithmUnsupported,
  criticalHeaderUnsupported,
  kidMissing,
  keyUnknown,
  keyUnusable,
  checkIncomplete,
  signatureInvalid,
  keyRevoked,
  issuerMismatch,
  keyShared,
  audienceExcludesVerifier,
  claimMissing,
  claimMalformed,
  extensionTooLarge,
  expired,
  issuedInFuture,
  issuedTooEarly,
  lifetimeInvalid,
  jtiRepeated,
  jtiConflict,
  predecessorMissing,
  predecessorRepeated,
  predecessorsTooMany,
  temporalOrder,
  cycle,
  predecessorRejected,
  predecessorOtherWorkflow,
  predecessorWeaker,
  workflowSplit,
  recordMissing,
  sequenceBroken,
  chainBroken,
  recordMismatch,
  issuedAfterRecorded,
  recordedBeforePredecessor,
] as const satisfies readonly Check[]

export type FindingCode = (typeof checks)[number]['code']
