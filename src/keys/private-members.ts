import type { JsonObject } from '../base/json.ts'

/** Members that only a private or secret JWK has (RFC 7518 sections 6.2.2, 6.3.2, 6.4.1; RFC 8037 section 2), and `priv` of AKP keys. */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'priv', 'seed'] as const

/** Names of the private members present, never their values. */
export function privateMembersOf(raw: JsonObject): readonly string[] {
  return privateMembers.filter((name) => raw[name] !== undefined)
}
