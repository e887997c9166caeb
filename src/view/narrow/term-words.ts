import type { Outline } from '../../analysis/outline.ts'
import { agentName } from '../../search/agent-name.ts'
import { tasksNamed } from '../../search/find-tasks.ts'
import type { Steps, Term } from '../../search/query.ts'
import { actionOf } from '../graph/card-name.ts'
import { utc } from '../time.ts'
import { text } from './text.ts'

/** A term as a chip says it: which property, and what it has to be. */
export interface TermWords {
  readonly property: string
  readonly value: string
}

export function termWords(outline: Outline, term: Term): TermWords {
  const { property, value } = positive(outline, term)
  return term.not ? { property: text.not(property), value } : { property, value }
}

function positive(outline: Outline, term: Term): TermWords {
  const words = text
  switch (term.kind) {
    case 'words':
      return { property: words.words, value: anyOf(term.any.map((one) => `“${one}”`)) }
    case 'field': {
      if (term.field === 'is')
        return { property: words.only, value: anyOf(term.any.map((one) => words.places[one] ?? one)) }
      return { property: words.fields[term.field], value: anyOf(term.any.map(nameIn(outline, term.field))) }
    }
    case 'time':
      return { property: words.times[term.field], value: utc(term.time) || String(term.time) }
    case 'path':
      return {
        property: words.path,
        value: words.fromTo(nameOf(outline, term.from), nameOf(outline, term.to)),
      }
    case 'reach':
      return reachWords(outline, term)
  }
}

function reachWords(outline: Outline, term: Extract<Term, { kind: 'reach' }>): TermWords {
  const { ancestors, descendants } = term
  const name = nameOf(outline, term.task)
  const words = text
  if (ancestors === descendants) return { property: words.around, value: around(name, ancestors) }
  if (descendants === undefined) return { property: words.ancestors, value: around(name, ancestors) }
  if (ancestors === undefined) return { property: words.descendants, value: around(name, descendants) }
  return { property: words.around, value: words.uneven(name, stepsOf(ancestors), stepsOf(descendants)) }
}

const around = (name: string, steps: Steps | undefined) =>
  steps === undefined || steps === 'all' ? name : text.within(name, stepsOf(steps))

const stepsOf = (steps: Steps) => text.steps(steps)

/** A task by its action, where the name means one task; the name itself where it means several or none. */
function nameOf(outline: Outline, name: string): string {
  const { tasks } = tasksNamed(outline, name)
  return tasks.length === 1 ? actionOf(outline, tasks[0]!) : name
}

/** An agent goes by its short name. */
const nameIn =
  ({ agents }: Outline, field: string) =>
  (value: string) =>
    field === 'agent' && agents.includes(value) ? agentName(value) : value

const mostNamed = 3

function anyOf(values: readonly string[]): string {
  if (values.length > mostNamed)
    return `${values.slice(0, mostNamed - 1).join(', ')} ${text.orMore(values.length - mostNamed + 1)}`
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ${text.or} ${values.at(-1)}`
}
