/** The public key of the example in RFC 7515, appendix A.3. */
export const examplePublicJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}

const encode = (text: string): string => Buffer.from(text).toString('base64url')

/** A compact token with these parts and a signature of the right length that signs nothing. */
export function encodedToken(
  claims: object,
  header: object = { alg: 'ES256', typ: 'exec+jwt', kid: 'k-1' },
): string {
  const signature = encode(JSON.stringify(claims).padEnd(64, '.').slice(0, 64))
  return `${encode(JSON.stringify(header))}.${encode(JSON.stringify(claims))}.${signature}`
}

/** A chain of tokens in which each names the one before it. */
export function encodedChain(length: number): string[] {
  const jti = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
  return Array.from({ length }, (_, index) =>
    encodedToken({
      iss: `spiffe://example.org/agent/${index % 3}`,
      aud: ['spiffe://example.org/ledger'],
      iat: 1_772_064_000 + index,
      exp: 1_772_064_600 + index,
      jti: jti(index),
      wid: jti(999_999),
      exec_act: `step_${index}`,
      pred: index === 0 ? [] : [jti(index - 1)],
    }),
  )
}
