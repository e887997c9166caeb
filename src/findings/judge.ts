import type { Check, Detail } from '../checks/check.ts'
import type { Facts } from '../checks/facts.ts'
import { checks, type FindingCode } from '../checks/index.ts'
import type { Policy } from '../checks/policy.ts'
import type { Finding } from './finding.ts'

/** Runs every check over the facts. Under a policy that changes severities, each finding keeps what the catalogue says. */
export function judge(facts: Facts): readonly Finding[] {
  const findings: Finding[] = []
  for (const check of checks as readonly Check<FindingCode>[]) {
    for (const detail of check.run(facts)) findings.push(findingFrom(check, detail, facts.policy))
  }
  return findings
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
