import { all, decoded, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const algorithmUnsupported = defineCheck({
  code: 'algorithm-unsupported',
  severity: 'warning',
  leavesOpen: true,
  step: 'signature',
  title: 'This browser cannot check the signature',
  passes: 'This browser has the algorithm',
  source: { word: 'choice', where: 'What could not be checked is never shown as passed' },
  text: {
    what: 'The algorithm is acceptable, but the program that runs here does not offer it. The signature was not checked, and the task is neither passed nor failed.',
    why: 'It is a limit of this browser and says nothing about the token.',
    causes: [
      'Older browsers lack Ed25519.',
      'The page was opened over plain http from another machine; browsers then switch their cryptography off.',
    ],
    tries: [
      'Open the same files in a current browser, or with the command line tool.',
      'Open the page over https, from localhost or as a file.',
    ],
  },
  message: ({ alg }) =>
    `This browser cannot check ${quote(alg)} signatures here, so this one was not checked.`,
  applies: all(decoded, signed, ({ verifications }, id) => {
    const status = verifications[id]?.status
    return status === 'verified' || status === 'invalid' || 'the signature was not checked'
  }),
  *run(facts) {
    for (const { id, token } of readTasks(facts)) {
      if (facts.verifications[id]?.status !== 'algorithm-unsupported') continue
      yield { tokens: [id], args: { alg: token.header?.alg ?? '' } }
    }
  },
})
