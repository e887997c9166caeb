import type { TokenId } from '../tokens/token.ts'
import { all, decoded, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import { agree, counted } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const checkIncomplete = defineCheck({
  code: 'check-incomplete',
  severity: 'warning',
  leavesOpen: true,
  step: 'signature',
  title: 'Signature not reached',
  passes: 'Checking came as far as this signature',
  source: { word: 'choice', where: 'What could not be checked is never shown as passed' },
  text: {
    what: 'Checking signatures ended before these tasks: it is still running, was cancelled, or stopped at a limit, or the file in which they stand could not be read again. One warning for all of them; they are neither passed nor failed.',
    why: 'Everything else in the report is true of these tasks, only their signatures are open.',
    causes: [
      'Somebody cancelled.',
      'The file was changed, moved or deleted after it was opened.',
      'The browser closed or ran out of memory while it worked.',
    ],
    tries: ['Open the files again and let it finish.', 'Open fewer files at once.'],
  },
  message: ({ count }) =>
    `The ${agree(count, 'signature', 'signatures')} of ${counted(count, 'task')} ${agree(count, 'was', 'were')} not reached.`,
  applies: all(decoded, signed),
  *run(facts) {
    const tokens: TokenId[] = []
    for (const { id } of readTasks(facts)) if (facts.verifications[id]?.status === 'pending') tokens.push(id)
    if (tokens.length > 0) yield { tokens, args: { count: tokens.length } }
  },
})
