import type { Query, Steps, Term } from './query.ts'
import { printTime } from './query-time.ts'
import { quotedValue, quotedWord } from './query-words.ts'

/** The query as text that is read as the same terms again. */
export const printQuery = ({ terms }: Pick<Query, 'terms'>): string => terms.map(printTerm).join(' ')

export const printTerm = (term: Term): string => `${term.not ? '-' : ''}${printPositive(term)}`

function printPositive(term: Term): string {
  switch (term.kind) {
    case 'words':
      return term.any.map(quotedWord).join('|')
    case 'field':
      return `${term.field}:${term.any.map(quotedValue).join('|')}`
    case 'time':
      return `${term.field}:${printTime(term.time)}`
    case 'path':
      return `${quotedWord(term.from)} -> ${quotedWord(term.to)}`
    case 'reach':
      return printReach(term)
  }
}

function printReach({ task, ancestors, descendants }: Extract<Term, { kind: 'reach' }>): string {
  const before = ancestors === undefined ? '' : `${digits(ancestors)}+`
  const after = descendants === undefined ? '' : `+${digits(descendants)}`
  const isCount = before === '' && /^\d+$/.test(task)
  return `${before}${isCount ? `"${task}"` : quotedWord(task)}${after}`
}

const digits = (steps: Steps) => (steps === 'all' ? '' : String(steps))
