import { Failure } from '../base/failure.ts'
import type { Policy } from '../checks/policy.ts'
import { readPolicy } from '../checks/read-policy.ts'
import { download } from './download.ts'
import { sayOrThrow } from './messages.ts'

export function exportPolicy(policy: Policy): void {
  download('ect-policy.json', 'application/json', `${JSON.stringify(policy, null, 2)}\n`)
}

/** Reads a policy file; what is wrong with it is said, with its place, and undefined returned. */
export async function importPolicy(file: File): Promise<Policy | undefined> {
  try {
    return readPolicy(parsed(await file.text(), file.name))
  } catch (thrown) {
    sayOrThrow(thrown)
    return undefined
  }
}

function parsed(text: string, name: string) {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Failure('not-a-policy', { at: name, expected: 'a JSON document' }, cause)
  }
}
