/** What a sentence names; `tasks` is how many share the diagnosis. */
export type DiagnosisArgs = Readonly<Record<string, string | number>>

type Sentence = (args: DiagnosisArgs) => string

/** Subject and verb: `This task lacks` or `17 tasks lack`. */
function who(args: DiagnosisArgs, one: string, many: string): string {
  return args.tasks === 1 ? `This task ${one}` : `${args.tasks} tasks ${many}`
}

/** What is known of each of them. */
function them(args: DiagnosisArgs): string {
  return args.tasks === 1 ? 'it' : 'them'
}

/** What is known of those that were tried with a key: `tried` of them, `holding` of which it verified. */
function tried(args: DiagnosisArgs): string {
  if (args.tasks === 1) return 'it'
  if (args.holding !== args.tried) return `${args.holding} of the ${args.tried} that were tried`
  if (args.tried === args.tasks) return 'them'
  return args.tried === 1 ? 'the one that was tried' : `all ${args.tried} that were tried`
}

function verifies(args: DiagnosisArgs): string {
  return args.verifies === 1
    ? ` That key verifies ${tried(args)}. Spell both the same.`
    : ` That key does not verify ${tried(args)}: open the one with that very \`kid\`.`
}

function other(args: DiagnosisArgs): string {
  return args.other === undefined ? '' : ` The loaded key ${args.other} verifies ${tried(args)}.`
}

const names: Sentence = (args) => `${who(args, 'names', 'name')} the key \`${args.kid}\``

/** One sentence or two for each cause: what it is, and what to do. */
export const diagnosisSentences = {
  healthy: (args) =>
    `The key ${args.key} verifies ${tried(args)}.${args.repairs === '' ? '' : ` When that key was read, ${args.repairs}.`}`,

  'algorithm-missing': (args) =>
    `${who(args, 'has', 'have')} no \`alg\` in the header, so that no key can be tried. The agent has to name its algorithm.`,
  'algorithm-none': (args) =>
    `${who(args, 'has', 'have')} the \`alg\` \`none\`, which is no signature at all. No key can help; the agent has to sign.`,
  hmac: (args) =>
    `${who(args, 'is', 'are')} signed with a shared secret (\`${args.alg}\`). Whoever can check that can forge it, so an ECT needs a key pair: the agent has to sign with ES256 or its like.`,
  'algorithm-encryption': (args) =>
    `${who(args, 'has', 'have')} the \`alg\` \`${args.alg}\`, which encrypts and signs nothing.`,
  'algorithm-unknown': (args) =>
    `${who(args, 'has', 'have')} the \`alg\` \`${args.alg}\`, which is none that is verified here. Look for a misspelling.`,

  'no-keys': (args) =>
    `No key is loaded. ${names(args)}: open the public key, certificate or WIT of that agent.`,
  'kid-missing': (args) =>
    `${who(args, 'has', 'have')} no \`kid\`, so that nothing says which key to take, and no loaded key that fits verifies ${tried(args)}. The agent has to set \`kid\`.`,
  'kid-missing-verifies': (args) =>
    `${who(args, 'has', 'have')} no \`kid\`. The loaded key ${args.other} verifies ${tried(args)}; the agent has to set \`kid\`.`,
  'kid-case': (args) =>
    `${who(args, 'lacks', 'lack')} \`${args.kid}\`; the key \`${args.near}\` you loaded differs by letter case alone.${verifies(args)}`,
  'kid-space': (args) =>
    `${who(args, 'lacks', 'lack')} \`${args.kid}\`; the key \`${args.near}\` you loaded differs by white space or quotation marks alone.${verifies(args)}`,
  'kid-part': (args) =>
    `${who(args, 'lacks', 'lack')} \`${args.kid}\`; the key you loaded is named \`${args.near}\`, one being the end of the other.${verifies(args)}`,
  'kid-thumbprint-form': (args) =>
    `${who(args, 'names', 'name')} a key by its SHA-256 thumbprint, but not in the base64url of RFC 7638: \`${args.kid}\`. The key ${args.key} has that thumbprint.${verifies(args)}`,
  'other-key-verifies': (args) =>
    `${who(args, 'lacks', 'lack')} \`${args.kid}\`; the key ${args.other} you loaded verifies ${tried(args)}. One of the two names is wrong.`,
  'nameless-key-verifies': (args) =>
    `${who(args, 'lacks', 'lack')} \`${args.kid}\`; the loaded key ${args.other} verifies ${tried(args)}, but bears no \`kid\`. Give it that \`kid\`.`,
  'thumbprint-not-loaded': (args) =>
    `${names(args)}, which looks like a SHA-256 thumbprint (RFC 7638). No loaded key has that thumbprint: it is the key of somebody else, or an older one.`,
  'key-not-loaded': (args) =>
    `${names(args)}, which is not loaded, and no loaded key that fits verifies ${tried(args)}. Open the key with that \`kid\`.`,

  'rejected-private': (args) =>
    `${names(args)}. What was loaded is a private key, which was refused. Open the public key: in a JWK, all but \`d\` and the primes.`,
  'rejected-symmetric': (args) =>
    `${names(args)}. What was loaded is a shared secret for HMAC, and ${args.alg} needs the public key of a pair.`,
  'rejected-material': (args) =>
    `${names(args)}, which is not loaded. Something offered as a key could not be read, at ${args.message}`,
  'bundle-instead': (args) =>
    `${names(args)}. What is loaded is a trust bundle: its keys verify certificates and WITs, never an ECT. Open the agent’s own key, certificate or WIT.`,
  'authority-instead': (args) =>
    `${names(args)}. What is loaded is the certificate of an authority. Open the agent’s own certificate, the leaf of the chain.`,

  'key-encryption': (args) =>
    `${names(args)}, which is meant for encryption: ${args.detail}. Open the agent’s signing key.${other(args)}`,
  'key-weak': (args) =>
    `${names(args)}, which is too short to be trusted: ${args.detail}. The agent needs a longer key.`,
  'key-curve': (args) =>
    `${names(args)}, which is on a curve that is not verified here: ${args.detail}.${other(args)}`,
  'key-type': (args) =>
    `${names(args)}, which is of a type that is not verified here: ${args.detail}.${other(args)}`,
  'key-malformed': (args) =>
    `${names(args)}, which was loaded damaged: ${args.detail}. Copy it again from where it comes.${other(args)}`,
  'key-not-signing': (args) =>
    `${names(args)}, which may not verify signatures: ${args.detail}.${other(args)}`,
  'key-authority': (args) =>
    `${names(args)}, and the certificate loaded for it is an authority’s: ${args.detail}. Open the agent’s own certificate, the leaf of the chain.${other(args)}`,
  'key-bundle': (args) =>
    `${names(args)}, which was loaded as part of a trust bundle: ${args.detail}. Such keys verify certificates and WITs, never an ECT.${other(args)}`,
  'algorithm-mismatch': (args) =>
    `${names(args)} and \`alg\` ${args.alg}, but that key is for ${args.keyAlg} only. Either the header or the \`alg\` of the key is wrong.${other(args)}`,
  'curve-mismatch': (args) =>
    `${names(args)} and \`alg\` ${args.alg}, but that key is on ${args.curve}, which is for ${args.fits}: the wrong curve.${other(args)}`,
  'type-mismatch': (args) =>
    `${names(args)} and \`alg\` ${args.alg}, but that key is of type ${args.curve}, which is for ${args.fits}.${other(args)}`,
  'unsupported-here': (args) =>
    `${names(args)}, but ${args.detail}. Try another browser; the file is not at fault.`,

  expired: (args) =>
    `${names(args)}, which verifies ${tried(args)}, but its ${args.document} had expired: it was valid until ${args.until}, and the time judged is ${args.at}. Open the one in use then.`,
  'not-yet-valid': (args) =>
    `${names(args)}, which verifies ${tried(args)}, but its ${args.document} was not valid yet: it begins at ${args.from}, and the time judged is ${args.at}. Open the one in use then.`,
  'issuer-mismatch': (args) =>
    `${names(args)}, which verifies ${tried(args)}, but that key is bound to \`${args.identity}\` and \`iss\` is \`${args.issuer}\`: one agent signed in another’s name, or the binding is wrong.`,
  'key-of-another-agent': (args) =>
    `${names(args)}, which you loaded for \`${args.identity}\`; \`iss\` is \`${args.issuer}\`, and that key did not sign ${them(args)}. Open the key of \`${args.issuer}\`.`,

  'signature-missing': (args) =>
    `${who(args, 'has', 'have')} an empty signature. It was cut off, or the agent never signed.`,
  'signature-der': (args) =>
    `${who(args, 'has', 'have')} a signature in DER, as OpenSSL and X.509 write it, where a JWS has the bare r and s (RFC 7518 section 3.4).${args.verifies === 1 ? ` Rewritten so, \`${args.kid}\` verifies ${tried(args)}: the contents were not changed.` : ''} The signing software has to convert it.`,
  'signature-length': (args) =>
    `${who(args, 'has', 'have')} a signature of ${args.bytes} bytes where ${args.alg} has ${args.expected}. It was cut short, or made with another algorithm.`,
  'signed-by-other-key': (args) =>
    `${names(args)}, but the loaded key ${args.other} signed ${tried(args)}. The agent put the wrong \`kid\`, or two keys changed names.`,
  altered: (args) =>
    `${names(args)}, which verifies ${args.verified} other tasks of the same agent, but not ${them(args)}, and no other loaded key does: most likely the contents were changed after signing; else the agent changed its key pair and kept the \`kid\`.`,
  'wrong-key-same-kid': (args) =>
    `${names(args)}, and none of them matches the key you loaded under that name, nor any other loaded key. Most likely the agent has another key pair with the same \`kid\`: open the one in use then. Else all were changed after signing.`,
  'altered-or-other-key': (args) =>
    `${names(args)}, and neither that key nor another loaded one verifies ${tried(args)}. Either the contents were changed after signing, or the agent has another key pair with the same \`kid\`. One more task of that agent would tell.`,
} as const satisfies Readonly<Record<string, Sentence>>

export type Cause = keyof typeof diagnosisSentences
