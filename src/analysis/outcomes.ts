import type { Check } from '../checks/check.ts'
import type { Facts } from '../checks/facts.ts'
import { checks } from '../checks/index.ts'
import type { Severity } from '../checks/policy.ts'
import { checkOf, messageOf } from '../findings/describe.ts'
import type { Finding } from '../findings/finding.ts'
import type { TokenId } from '../tokens/token.ts'
import type { CheckOutcome } from './outline.ts'

const outcomeOf: Readonly<Record<Severity, CheckOutcome['outcome']>> = {
  error: 'failed',
  warning: 'warning',
  note: 'note',
}

/**
 * What came of every check on one task, in a verifier's order: not only the first failure. `own` holds the indices of the
 * findings that accuse it.
 */
export function outcomesOf(
  facts: Facts,
  findings: readonly Finding[],
  own: readonly number[],
  id: TokenId,
): readonly CheckOutcome[] {
  const found = new Map<string, number[]>()
  for (const index of own) {
    const { code } = findings[index]!
    found.set(code, [...(found.get(code) ?? []), index])
  }
  return (checks as readonly Check[]).flatMap((check) => {
    const accusing = found.get(check.code)
    if (accusing) return accusing.map((index) => outcomeFrom(findings[index]!, index))
    return withoutFinding(check, facts, id)
  })
}

function outcomeFrom(finding: Finding, index: number): CheckOutcome {
  const open = finding.severity !== 'error' && checkOf(finding.code).leavesOpen
  const outcome = open ? 'not-checked' : outcomeOf[finding.severity]
  return { code: finding.code, outcome, sentence: messageOf(finding), finding: index }
}

/** Nothing was found: because the check passed, or because it says nothing about this task. What was not checked never shows as passed. */
function withoutFinding(check: Check, facts: Facts, id: TokenId): CheckOutcome[] {
  const { code, step } = check
  const applies = check.applies?.(facts, id) ?? true
  const decoded = facts.tokens[id]?.claims !== undefined
  if (applies !== true) {
    const status = facts.verifications[id]?.status
    const unchecked = step === 'signature' && status !== 'verified' && status !== 'invalid'
    return [{ code, outcome: unchecked ? 'not-checked' : 'not-applicable', sentence: applies }]
  }
  if (!decoded && step !== 'form' && step !== 'signature')
    return [{ code, outcome: 'not-checked', sentence: 'the payload could not be decoded' }]
  return [{ code, outcome: 'passed', sentence: check.passes }]
}
