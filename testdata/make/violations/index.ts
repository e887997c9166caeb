import type { FindingCode } from '../../../src/checks/index.ts'
import { claimViolations } from './claims.ts'
import { formViolations } from './form.ts'
import { graphViolations } from './graph.ts'
import { ledgerViolations } from './ledger.ts'
import { signatureViolations } from './signature.ts'
import type { Violation } from './violation.ts'

/** One small ledger for every finding code; a code without one does not compile. */
export const violations: Readonly<Record<FindingCode, Violation>> = {
  ...formViolations,
  ...signatureViolations,
  ...claimViolations,
  ...graphViolations,
  ...ledgerViolations,
}
