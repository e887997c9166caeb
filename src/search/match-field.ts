import type { Outline } from '../analysis/outline.ts'
import { quote } from '../checks/phrase.ts'
import { type Verdict, verdictNames } from '../findings/finding.ts'
import { agentName } from './agent-name.ts'
import type { FieldName } from './query-fields.ts'
import type { TaskMask } from './task-mask.ts'

export interface Match {
  readonly mask: TaskMask
  /** What to say where nothing, or more than the name tells, was meant. */
  readonly note?: string
}

/** The tasks of which a field holds any of these values. */
export function matchField(outline: Outline, field: FieldName, any: readonly string[]): Match {
  switch (field) {
    case 'verdict':
      return { mask: ofVerdict(outline, outline.own, any) }
    case 'inherited':
      return { mask: ofVerdict(outline, outline.inherited, any) }
    case 'severity':
      return { mask: accused(outline, ({ severity }) => any.includes(severity)) }
    case 'is':
      return { mask: inPlace(outline, any) }
    case 'code': {
      const codes = fitting(
        outline.findings.map(({ code }) => code),
        any,
      )
      return noted(
        'No finding',
        codes,
        any,
        accused(outline, ({ code }) => codes.has(code)),
      )
    }
    case 'agent': {
      const agents = fitting(outline.agents, any, agentName)
      return noted(
        'No agent',
        agents,
        any,
        where(outline, (id) => agents.has(outline.agents[outline.agent[id]!] ?? '')),
      )
    }
    case 'source':
      return ofSource(outline, any)
    case 'workflow':
      return ofWorkflow(outline, any)
    case 'action':
      return ofColumn(outline, 'No action', outline.action, any)
    case 'key':
      return ofColumn(outline, 'No key id', outline.kid, any)
    case 'alg':
      return ofColumn(outline, 'No algorithm', outline.alg, any)
  }
}

/**
 * Values that one of the wanted is, letter by letter; else those that it is the whole or the name of, whatever the capitals; else
 * all that it is a part of.
 */
function fitting(
  values: Iterable<string>,
  wanted: readonly string[],
  nameOf: (value: string) => string = (value) => value,
): ReadonlySet<string> {
  const all = [...new Set(values)].filter((value) => value !== '')
  return new Set(
    wanted.flatMap((one) => {
      if (all.includes(one)) return [one]
      const part = one.toLowerCase()
      const whole = all.filter(
        (value) => value.toLowerCase() === part || nameOf(value).toLowerCase() === part,
      )
      return whole.length > 0 ? whole : all.filter((value) => value.toLowerCase().includes(part))
    }),
  )
}

function where({ order, tokens }: Outline, holds: (id: number) => boolean): TaskMask {
  const mask = new Uint8Array(tokens)
  for (const task of order) if (holds(task)) mask[task] = 1
  return mask
}

function ofVerdict(outline: Outline, column: Uint8Array, any: readonly string[]): TaskMask {
  const wanted = verdictNames.map((name: Verdict) => any.includes(name))
  return where(outline, (id) => wanted[column[id]!] === true)
}

/** A repeat that is accused stands for its task. */
function accused(outline: Outline, holds: (finding: Outline['findings'][number]) => boolean): TaskMask {
  const mask = new Uint8Array(outline.tokens)
  for (const finding of outline.findings)
    if (holds(finding)) for (const id of finding.tokens) mask[outline.task[id]!] = 1
  return mask
}

function ofColumn(
  outline: Outline,
  nothing: string,
  column: readonly string[],
  any: readonly string[],
): Match {
  const values = fitting(column, any)
  return noted(
    nothing,
    values,
    any,
    where(outline, (id) => values.has(column[id]!)),
  )
}

/** A task was read from every source that holds its bytes. */
function ofSource(outline: Outline, any: readonly string[]): Match {
  const names = outline.sources.map(({ name }) => name)
  const wanted = fitting(names, any)
  const mask = new Uint8Array(outline.tokens)
  for (let id = 0; id < outline.tokens; id++)
    if (wanted.has(names[outline.source[id]!] ?? '')) mask[outline.task[id]!] = 1
  return noted('No source', wanted, any, mask)
}

/** By the whole `wid`, else by its beginning, or by place: `#2` is the workflow of that index, from 0, for those that have no `wid`. */
function ofWorkflow(outline: Outline, any: readonly string[]): Match {
  const whole = new Set(outline.workflows.map(({ wid }) => wid))
  const wanted = any.map((one) => ({ one, beginning: whole.has(one) ? undefined : one.toLowerCase() }))
  const fits = outline.workflows.map(({ wid }, index) =>
    wanted.some(
      ({ one, beginning }) =>
        one === wid || one === `#${index}` || (beginning && wid?.toLowerCase().startsWith(beginning)),
    ),
  )
  const found = new Set(fits.flatMap((fit, index) => (fit ? [String(index)] : [])))
  return noted(
    'No workflow',
    found,
    any,
    where(outline, (id) => fits[outline.workflow[id]!] === true),
  )
}

function inPlace(outline: Outline, any: readonly string[]): TaskMask {
  const ghosted = new Uint8Array(outline.tokens)
  for (const id of outline.missingTask) ghosted[id] = 1
  const found = accused(outline, () => true)
  const { start: before } = outline.predecessors
  const { start: after } = outline.successors
  const tests: Readonly<Record<string, (id: number) => boolean>> = {
    root: (id) => before[id] === before[id + 1] && ghosted[id] === 0,
    leaf: (id) => after[id] === after[id + 1],
    ghosted: (id) => ghosted[id] === 1,
    finding: (id) => found[id] === 1,
  }
  return where(outline, (id) => any.some((name) => tests[name]?.(id)))
}

const noted = (nothing: string, found: ReadonlySet<string>, any: readonly string[], mask: TaskMask): Match =>
  found.size > 0 ? { mask } : { mask, note: `${nothing} fits ${any.map((one) => quote(one)).join(' or ')}.` }
