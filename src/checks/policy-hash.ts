import { canonicalJson } from '../base/canonical-json.ts'
import type { Json } from '../base/json.ts'
import { sha256Base64url } from '../base/sha256.ts'
import type { Policy } from './policy.ts'

/** base64url SHA-256 over the policy as RFC 8785 writes it, with every member as the report prints it. */
export function policyHash(policy: Policy): string {
  return sha256Base64url(canonicalJson(policy as unknown as Json))
}
