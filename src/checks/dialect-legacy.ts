import type { Dialect, TokenId } from '../tokens/token.ts'
import { decoded } from './applies.ts'
import { defineCheck } from './check.ts'
import { agree, counted } from './phrase.ts'
import { readTasks } from './tasks.ts'

const sentences: Partial<Record<Dialect, string>> = {
  'ect-00': 'draft ect-00: predecessors in `par`, extensions in `ext`',
  'execution-context-00':
    'the early draft execution-context-00: predecessors in `par`, policy decisions and hash names outside the extension object',
}

export const dialectLegacy = defineCheck({
  code: 'dialect-legacy',
  severity: 'note',
  step: 'form',
  title: 'Speaks an earlier draft',
  passes: 'It speaks draft ect-01, or nothing tells which',
  source: {
    word: 'choice',
    where: 'Archives mix the drafts: all are read, and which one a token speaks is shown',
  },
  text: {
    what: 'The token uses spellings of draft -00. It is read and judged all the same. There is one note for each draft, with all tasks that speak it.',
    why: 'Verifiers that know only the newer draft miss the predecessors of such a token and take it for a root.',
    causes: ['The token is from before April 2026.', 'Its issuer has not been updated.'],
    tries: ['Nothing for an archive. For a running issuer: move to `pred`, `ect_ext` and `exec+jwt`.'],
  },
  message: ({ count, dialect }) =>
    `${counted(count, 'task')} ${agree(count, 'speaks', 'speak')} ${sentences[dialect as Dialect] ?? dialect}.`,
  applies: decoded,
  *run(facts) {
    const speakers = new Map<Dialect, TokenId[]>()
    for (const { id, token } of readTasks(facts)) {
      if (!(token.dialect in sentences)) continue
      const ids = speakers.get(token.dialect)
      if (ids) ids.push(id)
      else speakers.set(token.dialect, [id])
    }
    for (const [dialect, tokens] of speakers) yield { tokens, args: { dialect, count: tokens.length } }
  },
})
