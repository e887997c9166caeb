import type { Check } from './check.ts'
import { signatureInvalid } from './signature-invalid.ts'

/** Every check, in the order a verifier works and a report lists them. */
export const checks = [signatureInvalid] as const satisfies readonly Check[]

export type FindingCode = (typeof checks)[number]['code']
