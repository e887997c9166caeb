import type { Check, Detail } from '../checks/check.ts'
import type { Facts } from '../checks/facts.ts'
import { checks, type FindingCode } from '../checks/index.ts'
import type { Policy } from '../checks/policy.ts'
import type { Finding } from './finding.ts'

/** Findings of checks that asked for neither keys nor signatures, by code. */
export type Settled = Map<FindingCode, readonly Finding[]>

/**
 * Runs every check over the facts. Under a policy that changes severities, each finding keeps what the catalogue says. `settled` holds
 * what earlier judgements of the same tokens under the same policy have settled, and takes what this one settles: where only keys and
 * signatures have changed since, only what depends on them is looked at again.
 */
export function judge(facts: Facts, settled: Settled = new Map()): readonly Finding[] {
  const findings: Finding[] = []
  for (const check of checks as readonly Check<FindingCode>[]) {
    const found = settled.get(check.code) ?? findingsOf(check, facts, settled)
    for (const finding of found) findings.push(finding)
  }
  return findings
}

function findingsOf(check: Check<FindingCode>, facts: Facts, settled: Settled): readonly Finding[] {
  let asked = false
  const watched: Facts = {
    ...facts,
    get keys() {
      asked = true
      return facts.keys
    },
    get verifications() {
      asked = true
      return facts.verifications
    },
  }
  const found = Array.from(check.run(watched), (detail) => findingFrom(check, detail, facts.policy))
  if (!asked) settled.set(check.code, found)
  return found
}

function findingFrom(check: Check<FindingCode>, detail: Detail, policy: Policy): Finding {
  const { severity = check.severity, ...rest } = detail
  const chosen = policy.severities[check.code] ?? severity
  return {
    code: check.code,
    severity: chosen,
    ...(chosen !== severity && { softenedFrom: severity }),
    ...rest,
  }
}
