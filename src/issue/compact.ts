import { base64url, CompactSign, type CryptoKey } from 'jose'
import type { JsonObject } from '../base/json.ts'

/** Signs the ASCII bytes of `header.payload`; the result is the JWS signature, for ECDSA the two numbers side by side. */
export type Signer = (signingInput: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>

const utf8 = new TextEncoder()

/** The first two parts of a compact JWS. A string is taken as it stands, so that what is no JSON object can be encoded too. */
export function encodeSigningInput(header: JsonObject | string, payload: JsonObject | string): string {
  return `${encodePart(header)}.${encodePart(payload)}`
}

/** A compact JWS from any header and payload: nothing is checked, nothing filled in, so that wrong tokens can be made on purpose. */
export async function encodeCompact(
  header: JsonObject | string,
  payload: JsonObject | string,
  sign: Signer,
): Promise<string> {
  const signingInput = encodeSigningInput(header, payload)
  return `${signingInput}.${base64url.encode(await sign(utf8.encode(signingInput)))}`
}

/** A compact JWS whose `alg` and key are checked by jose before it signs. */
export function signCompact(
  header: JsonObject & { readonly alg: string },
  payload: JsonObject,
  privateKey: CryptoKey,
): Promise<string> {
  return new CompactSign(utf8.encode(JSON.stringify(payload))).setProtectedHeader(header).sign(privateKey)
}

/** An L1 token as it travels in a header field: the claims alone, base64url-encoded. */
export function encodeUnsigned(claims: JsonObject): string {
  return encodePart(claims)
}

function encodePart(part: JsonObject | string): string {
  return base64url.encode(typeof part === 'string' ? part : JSON.stringify(part))
}
