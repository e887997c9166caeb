import { quote } from '../checks/phrase.ts'
import type { Steps, Term } from './query.ts'
import { type FieldName, fieldNamed, fieldNear, type QueryField, type TimeField } from './query-fields.ts'
import { readTime } from './query-time.ts'
import type { QueryWord } from './query-words.ts'

type Text = Pick<QueryWord, 'text' | 'bare'>

export interface ParsedTerm {
  readonly term?: Term
  readonly problems: readonly string[]
}

/** One word as a term: a field with its values, a task with its relatives, or words to look for. */
export function parseTerm(word: Text, not: boolean): ParsedTerm {
  const name = /^([a-z]+):/i.exec(word.bare)?.[1]
  const value = name === undefined ? word : after(word, name.length + 1)
  const field = name === undefined ? undefined : fieldNamed(name)
  if (field) return isTime(field) ? timeTerm(field, value, not) : fieldTerm(field, value, not)
  const near = name === undefined ? undefined : fieldNear(name)
  if (near) {
    const sentence = `There is no ${quote(`${name}:`)}. Is it \`${near.name}:\`? Put in quotes, it is looked for as it stands.`
    return { problems: [sentence] }
  }
  const reach = reachTerm(word, not)
  if (reach) return { term: reach, problems: [] }
  const any = alternatives(word)
  if (any.length === 0) return { problems: ['`|` stands between two values, without spaces: `a|b`.'] }
  return { term: { kind: 'words', not, any }, problems: [] }
}

const isTime = (field: QueryField): field is QueryField & { readonly name: TimeField } =>
  field.name === 'after' || field.name === 'before'

function timeTerm({ name }: { readonly name: TimeField }, { text }: Text, not: boolean): ParsedTerm {
  const time = readTime(text)
  if (time !== undefined) return { term: { kind: 'time', not, field: name, time }, problems: [] }
  return {
    problems: [
      `\`${name}:\` needs a time, such as \`2026-02-26T10:00Z\` or \`1772064000\`${text === '' ? '' : `; ${quote(text)} is none`}.`,
    ],
  }
}

function fieldTerm({ name, values }: QueryField, value: Text, not: boolean): ParsedTerm {
  const field = name as FieldName
  const typed = alternatives(value)
  if (typed.length === 0)
    return { problems: [`\`${field}:\` needs a value${values ? `: ${listed(values)}` : ''}.`] }
  if (!values) return { term: { kind: 'field', not, field, any: typed }, problems: [] }
  const any = typed.map((one) => one.toLowerCase()).filter((one) => values.includes(one))
  const problems = typed
    .filter((one) => !values.includes(one.toLowerCase()))
    .map((one) => `\`${field}:\` is ${listed(values)}, not ${quote(one)}.`)
  return { ...(any.length > 0 && { term: { kind: 'field', not, field, any } }), problems }
}

const listed = (values: readonly string[]) =>
  `${values.slice(0, -1).join(', ')} or ${values[values.length - 1]}`

/** `+a`, `a+`, `+a+`, `2+a`, `a+2`; a number alone before the plus is the task's name where nothing follows. */
function reachTerm(word: Text, not: boolean): Term | undefined {
  const prefix = /^(\d{0,6})\+/.exec(word.bare)
  if (prefix) {
    const rest = after(word, prefix[0].length)
    const suffix = suffixOf(rest)
    const task = rest.text.slice(0, suffix?.index)
    if (task !== '')
      return {
        kind: 'reach',
        not,
        task,
        ancestors: steps(prefix[1]),
        ...(suffix && { descendants: steps(suffix[1]) }),
      }
  }
  const suffix = suffixOf(word)
  const task = word.text.slice(0, suffix?.index)
  if (!suffix || task === '') return undefined
  return { kind: 'reach', not, task, descendants: steps(suffix[1]) }
}

const suffixOf = ({ bare }: Text) => /\+(\d{0,6})$/.exec(bare)

const steps = (digits: string | undefined): Steps => (digits ? Number(digits) : 'all')

const after = ({ text, bare }: Text, from: number): Text => ({
  text: text.slice(from),
  bare: bare.slice(from),
})

/** The pieces between unquoted bars, without empty ones. */
export function alternatives({ text, bare }: Text): readonly string[] {
  const pieces: string[] = []
  let start = 0
  while (start <= bare.length) {
    const bar = bare.indexOf('|', start)
    const end = bar === -1 ? bare.length : bar
    if (end > start) pieces.push(text.slice(start, end))
    start = end + 1
  }
  return pieces
}
