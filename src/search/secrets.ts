/**
 * A compact token or its header (base64url of a text that begins with a brace), PEM armour, a JWK, or a run of base64 that is
 * longer than a SHA-384 hash.
 */
const tokenOrKey = [
  /\b(?:eyJ|eyAi|ewo|ew0)[A-Za-z0-9_-]{6,}\./,
  /\b(?:eyJ|eyAi|ewo|ew0)[A-Za-z0-9_-]{24,}/,
  /-----\s*(?:BEGIN|END)\b/i,
  /\bkty\b[\\"']*\s*:/,
  /[A-Za-z0-9_-]{80,}|[A-Za-z0-9+/]{80,}/,
]

/** True for text that looks like a token or a key, or a good part of one: it does not belong into a link. */
export const holdsTokenOrKey = (text: string): boolean => tokenOrKey.some((form) => form.test(text))
