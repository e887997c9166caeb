import type { Check } from '../checks/check.ts'
import { checks, type FindingCode } from '../checks/index.ts'
import type { Finding } from './finding.ts'

const byCode = new Map<string, Check<FindingCode>>(checks.map((check) => [check.code, check]))

/** The check behind a code; a code that is none is a bug and throws. */
export function checkOf(code: string): Check<FindingCode> {
  const check = byCode.get(code)
  if (!check) throw new Error(`no check has the code ${code}`)
  return check
}

/** The finding in a sentence or two. */
export function messageOf({ code, args = {}, softenedFrom }: Finding): string {
  const sentence = checkOf(code).message(args)
  return softenedFrom ? `${sentence} (By the policy in force this is no ${softenedFrom}.)` : sentence
}

export const titleOf = (code: FindingCode): string => checkOf(code).title
