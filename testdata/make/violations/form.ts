import { andThen, inARow, lastTask, type Violation } from './violation.ts'

/** What is wrong before any claim is looked at. */
export const formViolations = {
  'entry-unreadable': {
    fault: 'the third row ends in the middle of its token',
    format: 'rows',
    tasks: andThen({ list_sources: { by: 'researcher', at: 60, after: ['search_literature'] } }),
    accused: [],
    edit: (text) => {
      const lines = text.split('\n')
      return lines.with(2, lines[2]!.slice(0, 240)).join('\n')
    },
  },
  'token-malformed': {
    fault: 'the payload is a JSON array, correctly signed',
    format: 'lines',
    tasks: lastTask({ payload: () => '["review_findings"]' }),
    accused: ['review_findings'],
  },
  'json-ambiguous': {
    fault: 'the payload names `exec_act` twice',
    format: 'lines',
    tasks: lastTask({
      payload: (claims) => `{"exec_act":"reject_findings",${JSON.stringify(claims).slice(1)}`,
    }),
    accused: ['review_findings'],
  },
  'encoding-not-canonical': {
    fault: 'the last character of a signature carries bits that belong to no byte',
    format: 'lines',
    tasks: lastTask({ respelt: (token) => token.slice(0, -1) + nextCharacter(token.at(-1)!) }),
    accused: ['review_findings'],
  },
  'token-unsigned': {
    fault: 'the last token is unsigned, below the minimum level L2',
    format: 'rows',
    tasks: lastTask({ unsigned: true }),
    accused: ['review_findings'],
  },
  'type-unexpected': {
    fault: '`typ` is that of any JWT',
    format: 'lines',
    tasks: lastTask({ header: { typ: 'JWT' } }),
    accused: ['review_findings'],
  },
  'dialect-legacy': {
    fault: 'every token speaks draft -00',
    format: 'lines',
    tasks: Object.fromEntries(
      Object.entries(inARow).map(([name, row]) => [name, { ...row, dialect: 'ect-00' as const }]),
    ),
    accused: ['*'],
  },
  'dialect-mixed': {
    fault: 'predecessors are spelt as in draft -01, extensions as in draft -00',
    format: 'lines',
    tasks: lastTask({ claims: { ect_ext: undefined, ext: { exec_time_ms: 12 } } }),
    accused: ['review_findings'],
  },
} as const satisfies Readonly<Record<string, Violation>>

/** One bit more, in a place that decodes to no byte: the signatures are 64 bytes, so 4 bits of the last character are unused. */
function nextCharacter(character: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return alphabet[alphabet.indexOf(character) + 1]!
}
