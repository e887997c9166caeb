import type { MalformedReason } from '../tokens/token.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'

const sentences: Readonly<Record<MalformedReason, string>> = {
  'not-compact': 'A compact token has three parts between two dots; this has not',
  'part-not-base64url': 'One of its parts is not base64url text in UTF-8',
  'header-not-json': 'Its header is not JSON',
  'header-not-object': 'Its header is JSON but not an object',
  'payload-not-json': 'Its payload is not JSON',
  'payload-not-object': 'Its payload is JSON but not an object of claims',
  'not-jws-json': 'It looks like JWS JSON Serialization, but a member is missing or of the wrong type',
  'signature-missing': 'Its signature part is empty',
  'too-large': 'It is larger than this program reads',
}

const signatureSentences: Readonly<Record<string, string>> = {
  verified: ' Its signature matches, so it was signed in this state.',
  invalid: ' Its signature does not match either, so it was probably changed after signing.',
}

export const tokenMalformed = defineCheck({
  code: 'token-malformed',
  severity: 'error',
  step: 'form',
  title: 'Token cannot be decoded',
  passes: 'The token decodes into a header and claims',
  source: { word: 'rfc', where: 'RFC 7515 section 5.2; RFC 7519 section 7.2' },
  text: {
    what: 'The token stands where one belongs, but it cannot be taken apart into a header and claims. No other check says anything about it.',
    why: 'Without claims there is no task, no issuer and no predecessor: it stays outside the graph.',
    causes: [
      'Copying lost its beginning, its end or a line break in its middle.',
      'It is encrypted (five parts) and not signed (three parts).',
      'It was encoded as plain base64 with `+`, `/` or `=`, or encoded twice.',
    ],
    tries: ['Copy it again from where it was issued, as one line.', 'Compare its length with the original.'],
  },
  message: ({ reason, detail, signature }) => {
    const sentence = sentences[reason as MalformedReason] ?? 'It cannot be decoded'
    return `${sentence}${detail ? `: ${quote(detail)}` : ''}.${signatureSentences[String(signature)] ?? ''}`
  },
  *run({ tokens, verifications, graph }) {
    for (const [id, { malformed }] of tokens.entries()) {
      if (!malformed || graph.task[id] !== id) continue
      const { reason, detail = '' } = malformed
      yield { tokens: [id], args: { reason, detail, signature: verifications[id]?.status ?? '' } }
    }
  },
})
