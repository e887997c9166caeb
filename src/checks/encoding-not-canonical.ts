import { all, decoded, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const encodingNotCanonical = defineCheck({
  code: 'encoding-not-canonical',
  severity: 'warning',
  step: 'form',
  title: 'Base64url has a second spelling',
  passes: 'Its base64url is spelled in the one canonical way',
  source: {
    word: 'rfc',
    where: 'RFC 4648 section 3.5: unused bits are zero, and a decoder may refuse others',
  },
  text: {
    what: 'The last character of a part of the token carries bits that belong to no byte. Decoders that do not look read the same bytes; strict ones refuse the token.',
    why: 'Tokens are told apart by their text. A second spelling of the same bytes passes for a new token wherever replays are looked for by text.',
    causes: [
      'Somebody changed the last character of a signature to get past a replay check.',
      'A faulty encoder wrote it, or the last character was damaged.',
    ],
    tries: ['Compare the last characters of each part with the copy that the issuer holds.'],
  },
  message: ({ part }) =>
    `The ${quote(part)} of the token ends in a character that no correct encoder writes.`,
  applies: all(decoded, signed),
  *run(facts) {
    for (const { id, token } of readTasks(facts)) {
      if (token.oddities.length === 0) continue
      const parts = token.oddities.filter(({ where }) => where === 'encoding').map(({ at }) => at)
      if (parts.length > 0) yield { tokens: [id], args: { part: parts.join(', ') } }
    }
  },
})
