import type { Outline } from '../../analysis/outline.ts'
import { titleOf } from '../../findings/describe.ts'
import { fuzzyScore } from '../../search/fuzzy.ts'
import { matchWords } from '../../search/match-words.ts'
import { select, setPanel, showFinding } from '../../state/actions.ts'
import { search } from '../../state/browse.ts'
import { showWorkflow } from '../../state/overview.ts'
import type { State } from '../../state/state.ts'
import type { TokenId } from '../../tokens/token.ts'
import { counted } from '../count.ts'
import { focusSearch } from '../search/focus-search.ts'
import { type Command, commandGroups } from './command.ts'
import { text } from './palette-text.ts'

/** Something that the palette offers. */
export interface PaletteItem {
  readonly id: string
  readonly title: string
  readonly detail?: string
  /** The task that it leads to, to be shown with its marks. */
  readonly task?: TokenId
  readonly key?: string
  readonly run: () => void
}

export interface PaletteGroup {
  readonly name: string
  readonly items: readonly PaletteItem[]
}

const most = { commands: 10, tasks: 8, workflows: 4, findings: 5 }

/** What fits what is typed: commands first, then tasks, findings and workflows; for nothing typed, all commands, the recent ones first. */
export function paletteGroups(
  state: State,
  commands: readonly Command[],
  typed: string,
  recent: readonly string[],
): readonly PaletteGroup[] {
  const possible = commands.filter(({ id, when }) => id !== 'palette' && when?.(state) !== false)
  const wanted = typed.trim()
  const groups = wanted === '' ? byGroup(possible, recent) : found(state, possible, wanted, recent)
  return groups.filter(({ items }) => items.length > 0)
}

function byGroup(commands: readonly Command[], recent: readonly string[]): readonly PaletteGroup[] {
  const known = recent.flatMap((id) => commands.find((command) => command.id === id) ?? [])
  const others = commands.filter(({ id }) => !recent.includes(id))
  return [
    { name: text.recent, items: known.map(itemOf) },
    ...commandGroups.map((name) => ({
      name,
      items: others.filter(({ group }) => group === name).map(itemOf),
    })),
  ]
}

const itemOf = ({ id, title, key, run }: Command): PaletteItem => ({ id, title, run, ...(key && { key }) })

function found(
  { outline }: State,
  commands: readonly Command[],
  typed: string,
  recent: readonly string[],
): readonly PaletteGroup[] {
  const ranked = ranking(commands, ({ id, title, group, words = '' }) => {
    const score = Math.max(fuzzyScore(typed, title), fuzzyScore(typed, `${group} ${title} ${words}`) - 0.5)
    return score > 0 && recent.includes(id) ? score + 0.4 : score
  })
  const fitting = { name: text.commands, items: ranked.slice(0, most.commands).map(itemOf) }
  if (!outline || outline.tokens === 0) return [fitting]
  return [
    fitting,
    { name: text.tasks, items: tasksFor(outline, typed) },
    { name: text.findings, items: findingsFor(outline, typed) },
    { name: text.workflows, items: workflowsFor(outline, typed) },
    { name: text.search, items: [searchItem(typed)] },
  ]
}

/** The best first; those that fit alike stay in their order. */
function ranking<Item>(items: readonly Item[], scoreOf: (item: Item) => number): readonly Item[] {
  return items
    .map((item) => ({ item, score: scoreOf(item) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item)
}

/** The first tasks that hold every word in their id, action, agent, key or workflow. */
function tasksFor(outline: Outline, typed: string): readonly PaletteItem[] {
  const masks = typed.split(/\s+/).map((word) => matchWords(outline, [word], () => undefined))
  const items: PaletteItem[] = []
  for (const task of outline.order) {
    if (items.length === most.tasks) break
    if (masks.some((mask) => mask[task] === 0)) continue
    items.push({
      id: `task-${task}`,
      title: outline.action[task]!,
      detail: outline.jti[task]!,
      task,
      run: () => select(task),
    })
  }
  return items
}

const firstByCode = new WeakMap<Outline, ReadonlyMap<string, { first: number; count: number }>>()

/** Findings by their kind: which one comes first, and how many there are. */
function findingKinds(outline: Outline): ReadonlyMap<string, { first: number; count: number }> {
  const known = firstByCode.get(outline)
  if (known) return known
  const kinds = new Map<string, { first: number; count: number }>()
  for (const [first, { code }] of outline.findings.entries()) {
    const kind = kinds.get(code)
    if (kind) kind.count++
    else kinds.set(code, { first, count: 1 })
  }
  firstByCode.set(outline, kinds)
  return kinds
}

function findingsFor(outline: Outline, typed: string): readonly PaletteItem[] {
  const kinds = [...findingKinds(outline)].map(([code, kind]) => {
    const finding = outline.findings[kind.first]!
    return { code, title: titleOf(finding.code), severity: finding.severity, ...kind }
  })
  return ranking(kinds, ({ code, title, severity }) => fuzzyScore(typed, `${title} ${code} ${severity}`))
    .slice(0, most.findings)
    .map(({ code, title, first, count }) => ({
      id: `finding-${code}`,
      title,
      detail: counted(count, 'finding'),
      run: () => {
        setPanel('findings')
        showFinding(first)
      },
    }))
}

function workflowsFor(outline: Outline, typed: string): readonly PaletteItem[] {
  const wanted = typed.toLowerCase()
  const items: PaletteItem[] = []
  for (const [index, { wid, tasks }] of outline.workflows.entries()) {
    if (items.length === most.workflows) break
    if (!wid?.toLowerCase().includes(wanted)) continue
    items.push({
      id: `workflow-${index}`,
      title: wid,
      detail: counted(tasks.length, 'task'),
      run: () => showWorkflow(index),
    })
  }
  return items
}

const searchItem = (typed: string): PaletteItem => ({
  id: 'search-for',
  title: text.searchFor(typed),
  run: () => {
    search(typed)
    focusSearch()
  },
})
