import type { KeyNote, RejectedKey } from './key.ts'
import type { Place } from './pieces.ts'

/** Truthful for as long as nothing of a refused key is stored, logged or sent. */
const privateAdvice =
  'It was refused: nothing of it was kept, and nothing was sent anywhere. Open the public key instead. ' +
  'Treat the private key as exposed only if whoever gave you this text was not meant to have it, or if others can read where it stood.'

function list(members: readonly string[]): string {
  return members.map((name) => `\`${name}\``).join(', ')
}

/** What is said of material that is no usable public key; each names the cause and what to do, none repeats the material. */
export const rejections = {
  privateJwk: (members: readonly string[]) =>
    `this is a private key: the JWK holds ${list(members)}. ${privateAdvice}`,
  privateDer: (what: string, label: string | undefined) =>
    label === undefined || label.includes('PRIVATE')
      ? `this is ${what}${label === undefined ? '' : ` (\`${label}\`)`}. ${privateAdvice}`
      : `this is ${what}, though its label says \`${label}\`. ${privateAdvice}`,
  symmetric: () =>
    'this is a shared secret (`kty` is `oct`), as HMAC uses it. An ECT is signed with a key pair: open the public key of the pair. Nothing of the secret was kept.',
  noType: (members: readonly string[]) =>
    `this looks like a JWK (it holds ${list(members)}), but its \`kty\` is missing. Add \`"kty": "EC"\`, \`"OKP"\` or \`"RSA"\`.`,
  typeNotText: () => 'its `kty` is no text. It is `"EC"`, `"OKP"` or `"RSA"`.',
  emptySet: () => 'the key set is empty: `keys` holds nothing. Open the set that holds the agents’ keys.',
  keysElsewhere: () =>
    'this names an address where keys are to be had (`jwks_uri`) and holds none. Addresses are never followed: open that document yourself and drop it here.',
  noKeyInJson: () =>
    'this JSON holds no key: a JWK has a member `kty`, a JWK Set has an array `keys` of them.',
  brokenJson: (expected: string, column: number) =>
    `this begins like JSON with a key in it and breaks at column ${column}: ${expected} was expected there. Copy it again, whole.`,
  tokenUnreadable: () => 'this looks like a token, but its parts are no base64url JSON.',
  tokenWithoutKey: () =>
    'this token carries no key: a Workload Identity Token has the agent’s key in `cnf.jwk`. To have a token verified, open it as a ledger.',
  endMissing: (label: string, there: number, announced: number) =>
    `\`-----END ${label}-----\` is missing, and the key breaks off before it: ${there} of its ${announced} bytes are there. Copy it again, whole.`,
  endMissingUnknown: (label: string) =>
    `\`-----END ${label}-----\` is missing, and what follows \`-----BEGIN ${label}-----\` is no key. Copy it again, whole.`,
  beginMissing: (label: string) =>
    `\`-----BEGIN ${label}-----\` is missing, and what stands before \`-----END ${label}-----\` is no whole key. Copy it again, whole.`,
  emptyArmour: (label: string) =>
    `nothing stands between \`-----BEGIN ${label}-----\` and \`-----END ${label}-----\`.`,
  notBase64: (label: string, character: string) =>
    `${character} is no base64, inside \`${label}\`. Copy it again; a word processor or a mail program may have changed it.`,
  cutBase64: (label: string) =>
    `the base64 inside \`${label}\` cannot have this length: a character at least is missing. Copy it again, whole.`,
  brokenDer: (what: string) =>
    `this ${what} cannot be read: its DER structure is broken. Copy it again, whole.`,
  truncated: (there: number, announced: number) =>
    `the key breaks off: ${there} of its ${announced} bytes are there. Copy it again, whole.`,
  overlong: (more: number) =>
    `${more} more bytes follow the key inside its armour: two keys may have been joined. Give each its own armour.`,
  certificateRequest: () =>
    'this is a certificate request, which nobody has signed yet. Open the certificate that was issued for it, or the public key.',
  unknownDer: (label: string | undefined) =>
    `${label === undefined ? 'this' : `what stands in \`${label}\``} is no public key and no certificate.`,
  openSsh: () =>
    'this is a public key in OpenSSH’s own format. Convert it with `ssh-keygen -e -m PKCS8 -f FILE` and open what that prints.',
  otherArmour: (label: string, what: string) =>
    `\`${label}\` is ${what}, not a key for tokens. Open a \`PUBLIC KEY\`, a \`CERTIFICATE\` or a JWK.`,
  nothing: () =>
    'nothing here is a key. Keys are read as JWK, JWK Set, PEM public key, X.509 certificate, WIT or SPIFFE trust bundle.',
} as const

/** What is said of something put right while reading. */
export const remarks = {
  wrongLabel: (said: string, right: string, what: string) =>
    `the label says \`${said}\`, but it holds ${what}, whose label is \`${right}\`. It was read as what it holds.`,
  endMissing: (label: string) =>
    `\`-----END ${label}-----\` is missing. The key before it is whole and was read.`,
  beginMissing: (label: string) =>
    `\`-----BEGIN ${label}-----\` is missing. The key after it is whole and was read.`,
  armourMissing: (label: string) =>
    `the lines \`-----BEGIN ${label}-----\` and \`-----END ${label}-----\` are missing. The key is whole and was read.`,
  labelsDiffer: (begin: string, end: string) =>
    `it begins as \`${begin}\` and ends as \`${end}\`. It was read as what it holds.`,
  dashes: () => 'the armour is not made of five hyphens on either side. The key was read all the same.',
  base64url: () => 'the key is written in base64url where PEM has base64. It was read all the same.',
  lineBreaks: () => 'its line breaks were lost or written as `\\n`. The key was read all the same.',
  escapedJson: () => 'the quotation marks of this JSON were escaped. It was read without the backslashes.',
  otherCertificate: () =>
    'its `x5c` holds the certificate of another key. What that certificate says was not used.',
  kidNumber: (kid: number) => `its \`kid\` is the number ${kid}; it was read as text.`,
} as const

/** The sentence at its place: `line 12, keys[2]: …`. */
export function placed(place: Pick<Place, 'line'>, path: string, sentence: string): string {
  return `line ${place.line}${path === '' ? '' : `, ${path}`}: ${sentence}`
}

export function rejection(
  place: Pick<Place, 'source' | 'line' | 'kid'>,
  reason: RejectedKey['reason'],
  sentence: string,
  path = '',
): RejectedKey {
  const { source, line, kid } = place
  return {
    source,
    line,
    ...(kid === undefined ? {} : { kid }),
    reason,
    message: placed(place, path, sentence),
  }
}

export function remark(place: Pick<Place, 'source' | 'line'>, sentence: string, path = ''): KeyNote {
  return { source: place.source, line: place.line, message: placed(place, path, sentence) }
}
