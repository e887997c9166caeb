import { acceptable, all, decoded, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const criticalHeaderUnsupported = defineCheck({
  code: 'critical-header-unsupported',
  severity: 'error',
  step: 'signature',
  title: 'Header demands something unknown',
  passes: 'The header demands nothing that is unknown here',
  source: { word: 'rfc', where: 'RFC 7515 section 4.1.11; RFC 7797 section 3' },
  text: {
    what: 'The header lists members in `crit` that a verifier must understand, and this one does not; or it says `b64: false`, so that the payload is not encoded the way an ECT is.',
    why: 'A verifier that ignores what the signer calls critical reads something else from the token than the signer meant. It must refuse it.',
    causes: [
      'The token was made for another protocol on top of JWS.',
      'A signing library wrote `crit` for an extension of its own.',
      '`crit` itself is malformed: empty, no list, or naming members that are not there.',
    ],
    tries: ['Sign without `crit` and with the payload encoded.'],
  },
  message: ({ member }) =>
    member === 'b64'
      ? 'The header says `b64: false`: the payload is not encoded as a JWT requires.'
      : `The header calls ${quote(member)} critical, which is not understood here.`,
  applies: all(decoded, signed, acceptable),
  *run(facts) {
    for (const { id, token } of readTasks(facts)) {
      if (facts.verifications[id]?.status !== 'critical-unsupported') continue
      const member = token.header?.unencodedPayload ? 'b64' : (token.header?.critical ?? []).join(', ')
      yield { tokens: [id], args: { member } }
    }
  },
})
