import { refusal } from './algorithm-refused.ts'
import { acceptable, all, decoded, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import { readTasks } from './tasks.ts'

export const kidMissing = defineCheck({
  code: 'kid-missing',
  severity: 'error',
  step: 'signature',
  title: 'Header names no key',
  passes: 'The header names a key',
  source: { word: 'draft', where: 'ECT drafts -00 and -01, `kid` is required' },
  text: {
    what: 'The header has no `kid`, or an empty one. The signature was not checked: trying every key until one fits would tell less than it seems to.',
    why: 'The `kid` names the public key of the agent that signed. Without it a verifier cannot say whose signature this is meant to be.',
    causes: [
      'The signing library was not told a key id.',
      'The key file has no `kid` that the library could copy.',
    ],
    tries: [
      'Set `kid` in the protected header when signing, equal to the `kid` of the public key.',
      'The key doctor says whether one of the loaded keys verifies it all the same.',
    ],
  },
  message: ({ alg }) =>
    `The header has no \`kid\`, so no key can be looked up for this${alg ? ` ${alg}` : ''} signature.`,
  applies: all(decoded, signed, acceptable),
  *run(facts) {
    for (const { id, token } of readTasks(facts)) {
      if (token.level === 'L1' || token.header?.kid || refusal(facts, id, token)) continue
      yield { tokens: [id], args: { alg: token.header?.alg ?? '' } }
    }
  },
})
