import { acceptable, all, decoded, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const keyUnknown = defineCheck({
  code: 'key-unknown',
  severity: 'warning',
  leavesOpen: true,
  step: 'signature',
  title: 'No trusted key for this token',
  passes: 'A trusted key answers to its `kid`',
  source: { word: 'draft', where: 'ECT drafts -00 and -01, `kid` must lead to the key of the agent' },
  text: {
    what: 'None of the keys you trust answers to the `kid` in the header, so the signature was not checked. The task is neither passed nor failed.',
    why: 'A token names its key itself, and a forger can name any. Only a key that you got from somewhere else, and trust, says anything.',
    causes: [
      'The key set of one organisation has not been opened.',
      'The key was rotated out of the set that is published today.',
      'The ledger offers the key itself; such keys are listed and not trusted until you say so.',
    ],
    tries: [
      'Open the JWK Set, certificate or identity token of the agent that issued it.',
      'Look under Keys for unmatched `kid`s, and for keys that were offered inside the ledger.',
    ],
  },
  message: ({ kid, iss, keys }) =>
    `No trusted key answers to ${quote(kid)}${iss ? `, which ${quote(iss, 80)} signed with` : ''}${keys === 0 ? '; no keys are loaded' : ''}. Add one to check the signature.`,
  applies: all(decoded, signed, acceptable, ({ tokens, verifications }, id) => {
    if (!tokens[id]?.header?.kid) return 'the header names no key'
    const status = verifications[id]?.status
    return (status !== 'pending' && status !== 'critical-unsupported') || 'no key was looked for'
  }),
  *run(facts) {
    for (const { id, token, claims } of readTasks(facts)) {
      const kid = token.header?.kid
      if (!kid || facts.verifications[id]?.status !== 'key-unknown') continue
      yield { tokens: [id], args: { kid, iss: claims.iss ?? '', keys: facts.keys.length } }
    }
  },
})
