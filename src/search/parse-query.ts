import { parseTerm } from './parse-term.ts'
import type { Query, QueryProblem, Term } from './query.ts'
import { type QueryWord, queryWords } from './query-words.ts'

type Problem = (word: QueryWord, sentence: string, last?: QueryWord) => undefined

/** Reads a query. It never throws: what has no meaning is left out and told with its place. */
export function parseQuery(text: string): Query {
  const terms: Term[] = []
  const problems: QueryProblem[] = []
  const problem: Problem = (word, sentence, last = word) => {
    problems.push({ start: word.start, end: last.end, sentence })
  }
  const words = queryWords(text)
  const last = words.at(-1)
  let not = false
  let at = 0
  while (at < words.length) {
    const word = words[at]!
    if (isNot(word) && words[at + 1]?.kind === 'word') {
      not = !not
      at++
      continue
    }
    const path = words[at + 1]?.kind === 'arrow' || word.kind === 'arrow'
    if (path) at += readPath(words.slice(at, at + 3), not, terms, problem)
    else {
      if (isNot(word)) problem(word, '`not` needs a term after it.')
      else readTerm(word, not, terms, problem)
      at++
    }
    not = false
  }
  if (last?.open) problem(last, 'A quote is open: it goes on to the end.')
  return { terms, problems }
}

const isNot = ({ kind, bare }: QueryWord) => kind === 'word' && bare.toLowerCase() === 'not'

/** Takes the dash off that turns a term round. */
function withoutDash(word: QueryWord): { readonly dash: boolean; readonly word: QueryWord } {
  if (!word.bare.startsWith('-')) return { dash: false, word }
  return { dash: true, word: { ...word, text: word.text.slice(1), bare: word.bare.slice(1) } }
}

function readTerm(typed: QueryWord, not: boolean, terms: Term[], problem: Problem): void {
  const { dash, word } = withoutDash(typed)
  if (word.text === '') {
    problem(typed, dash ? '`-` needs a term after it.' : 'There is nothing between the quotes.')
    return
  }
  const { term, problems } = parseTerm(word, not !== dash)
  for (const sentence of problems) problem(typed, sentence)
  if (term) terms.push(term)
}

/** `a -> b`, and whatever of it there is; gives the number of words taken. */
function readPath(words: readonly QueryWord[], not: boolean, terms: Term[], problem: Problem): number {
  const [first, arrow, second] = words
  if (first!.kind === 'arrow') {
    const follows = arrow?.kind === 'word'
    problem(first!, '`->` stands between two tasks: `a -> b`.', follows ? arrow : first!)
    return follows ? 2 : 1
  }
  if (second?.kind !== 'word' || second.text === '') {
    problem(first!, '`->` needs a task after it: `a -> b`.', arrow!)
    return second?.kind === 'word' ? 3 : 2
  }
  const { dash, word } = withoutDash(first!)
  if (word.text === '') problem(first!, '`->` needs a task before it: `a -> b`.', second)
  else terms.push({ kind: 'path', not: not !== dash, from: word.text, to: second.text })
  return 3
}
