import { all, decoded, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const signatureInvalid = defineCheck({
  code: 'signature-invalid',
  severity: 'error',
  step: 'signature',
  title: 'Signature does not match',
  passes: 'The signature matches the key it names',
  source: {
    word: 'rfc',
    where: 'RFC 7515 section 5.2; ECT drafts: an ECT whose signature fails is rejected',
  },
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
  message: ({ kid, keys }) =>
    `Signature does not match. The token was changed after signing, or ${quote(kid)} is not the key that signed it${Number(keys) > 1 ? ` (${keys} keys of that name were tried)` : ''}. Its contents are unverified.`,
  applies: all(decoded, signed, ({ verifications }, id) => {
    const status = verifications[id]?.status
    return status === 'verified' || status === 'invalid' || 'the signature was not checked'
  }),
  *run(facts) {
    for (const { id, token } of readTasks(facts)) {
      const verification = facts.verifications[id]
      if (verification?.status !== 'invalid') continue
      yield { tokens: [id], args: { kid: token.header?.kid ?? '', keys: verification.keys.length } }
    }
  },
})
