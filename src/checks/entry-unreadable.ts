import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'

export const entryUnreadable = defineCheck({
  code: 'entry-unreadable',
  severity: 'error',
  step: 'form',
  title: 'Piece of the input cannot be read',
  passes: 'Every piece of the input that announces a token or row is one',
  source: { word: 'choice', where: 'A ledger that is shown without its damaged pieces would look whole' },
  text: {
    what: 'A piece of the input announces a token or a ledger row and is none. It is left out; everything around it is read as usual.',
    why: 'A task may be hidden in it. Tasks that name it as predecessor will miss it, and what it said stays unknown.',
    causes: [
      'The file was cut off while it was written or copied.',
      'A tool wrapped long lines, or a log prefix was put before each line.',
      'Something else was appended to the ledger: a message, a comma, a second document.',
    ],
    tries: [
      'Open the file at the line given and look at what stands there.',
      'Export the ledger again and compare the sizes of both files.',
    ],
  },
  message: ({ reason, excerpt, line, path }) => {
    const place = [path ? quote(path) : '', line ? `line ${line}` : ''].filter(Boolean).join(', ')
    const found = excerpt ? ` Found: ${quote(excerpt)}.` : ''
    return `${place ? `At ${place}: ` : ''}${reason}.${found}`
  },
  applies: () => 'it is about pieces of the input that are no tokens',
  *run({ rejected }) {
    for (const { origin, reason, excerpt } of rejected) {
      yield {
        tokens: [],
        origin,
        args: { reason, excerpt, line: origin.line ?? '', path: origin.path ?? '' },
      }
    }
  },
})
