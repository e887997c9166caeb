import { defineCheck } from './check.ts'

export const signatureInvalid = defineCheck({
  code: 'signature-invalid',
  severity: 'error',
  step: 'signature',
  title: 'Signature does not match',
  passes: 'The signature matches the key it names',
  source: { word: 'rfc', where: 'RFC 7515 section 5.2; draft: an ECT whose signature fails is rejected' },
  text: {
    what: 'The signature was checked against the key that the token names, and it does not fit the header and payload.',
    why: 'Nothing that this token says can be relied on: not who issued it, not what it did, not what came before it.',
    causes: [
      'The header or payload was changed after signing.',
      'Another key with the same `kid` signed it, after a rotation for example.',
      'The token was re-encoded on its way: other white space or member order in the payload.',
    ],
    tries: [
      'Compare the token with the copy that its issuer holds.',
      'Add the key that was in use at its `iat`; the key doctor says whether another loaded key verifies it.',
    ],
  },
  message: ({ kid }) =>
    `Signature does not match. The token was changed after signing, or \`${kid}\` is not the key that signed it. Its contents are unverified.`,
  applies: ({ verifications }, id) =>
    verifications[id]?.status === 'verified' ||
    verifications[id]?.status === 'invalid' ||
    'the signature was not checked',
  *run({ tokens, verifications, graph }) {
    for (const [id, verification] of verifications.entries()) {
      if (verification.status !== 'invalid' || graph.task[id] !== id) continue
      yield { tokens: [id], args: { kid: tokens[id]?.header?.kid ?? '' } }
    }
  },
})
