import { decoded } from './applies.ts'
import { defineCheck } from './check.ts'
import { readTasks } from './tasks.ts'

const mostBytes = 4096
const mostLevels = 5

export const extensionTooLarge = defineCheck({
  code: 'extension-too-large',
  severity: 'error',
  step: 'claims',
  title: 'Extension object is too large',
  passes: 'The extension object keeps to its limits',
  source: {
    word: 'draft',
    where:
      'ECT drafts: at most 4096 bytes and 5 levels. That bytes are those of JSON.stringify in UTF-8, and that the object itself is level 1, is our choice',
  },
  text: {
    what: 'The extension object (`ect_ext`, in draft -00 `ext`) takes more than 4096 bytes or is nested deeper than 5 levels.',
    why: 'Verifiers may refuse such a token to protect themselves, so the task can be missing from other histories of the same workflow.',
    causes: [
      'Inputs, outputs or prompts were put into the token instead of their hashes.',
      'A framework serialized a whole object of its own into it.',
    ],
    tries: ['Keep the data elsewhere and put its hash into `inp_hash` or `out_hash`.'],
  },
  message: ({ bytes, levels }) => {
    const excess = [
      Number(bytes) > mostBytes ? `${bytes} bytes, the limit is ${mostBytes}` : '',
      Number(levels) > mostLevels ? `${levels} levels, the limit is ${mostLevels}` : '',
    ]
    return `The extension object has ${excess.filter(Boolean).join('; it has ')}.`
  },
  applies: decoded,
  *run(facts) {
    for (const { id, claims } of readTasks(facts)) {
      const { extensionBytes: bytes, extensionDepth: levels } = claims
      if (bytes > mostBytes || levels > mostLevels) yield { tokens: [id], args: { bytes, levels } }
    }
  },
})
