import type { Outline } from '../../analysis/outline.ts'
import { verdictNames } from '../../findings/finding.ts'
import { agentName } from '../../search/agent-name.ts'
import { workflowValue } from '../../search/facets.ts'
import type { Group } from '../../search/groups.ts'
import { select, setView } from '../../state/actions.ts'
import { setCollapse } from '../../state/collapse.ts'
import { showPath } from '../../state/focus-on.ts'
import { chooseValues } from '../../state/narrow.ts'
import { shownTasks } from '../../state/shown.ts'
import type { State } from '../../state/state.ts'
import type { TokenId } from '../../tokens/token.ts'
import { counted } from '../count.ts'
import { focusRows } from '../table/focus-rows.ts'
import type { CardEntries, CardEntry } from './card-entry.ts'
import { text } from './text.ts'

/** Opens a group, and leaves the given one of its tasks where its card was. */
export type OpenGroup = (group: Group, at?: TokenId) => void

/** What a closed group's menu offers, in its parts. */
export function groupEntries(state: State, outline: Outline, group: Group, open: OpenGroup): CardEntries {
  const parts = [
    openEntries(outline, group, open),
    narrowEntries(state, outline, group),
    [{ id: 'ungroup', title: text.menu.ungroup, run: () => setCollapse(null) }],
  ]
  return parts.filter((entries) => entries.length > 0)
}

function openEntries({ own }: Outline, group: Group, open: OpenGroup): readonly CardEntry[] {
  const { tasks } = group
  const all = {
    id: 'open',
    title: text.menu.open,
    end: counted(tasks.length, 'task'),
    run: () => open(group),
  }
  for (const verdict of ['failed', 'indeterminate'] as const) {
    const first = tasks.find((task) => own[task] === verdictNames.indexOf(verdict))
    if (first === undefined) continue
    const run = () => {
      select(first, 'walked')
      open(group, first)
    }
    return [all, { id: 'worst', title: text.menu.worst[verdict], run }]
  }
  return [all]
}

function narrowEntries(state: State, outline: Outline, group: Group): readonly CardEntry[] {
  const only = onlyIt(outline, group)
  if (!only) return []
  const { title, narrow, finds } = only
  const table = {
    id: 'table',
    title: text.menu.inTable,
    run: () => {
      narrow()
      setView('table')
      focusRows()
    },
  }
  return shownTasks(state).every(finds) ? [table] : [{ id: 'only', title, run: narrow }, table]
}

interface Only {
  readonly title: string
  readonly narrow: () => void
  readonly finds: (task: TokenId) => boolean
}

/** How to show a group's tasks and no others; alike siblings are found by their action, and with them whatever else did the same. */
function onlyIt(outline: Outline, { kind, label, tasks }: Group): Only | undefined {
  const [first, last] = [tasks[0], tasks.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const alike = (column: ArrayLike<unknown>) => (task: TokenId) => column[task] === column[first]
  switch (kind) {
    case 'agent': {
      const issuer = outline.agents[outline.agent[first] ?? -1]
      if (issuer === undefined) return undefined
      return {
        title: text.menu.agent(agentName(issuer)),
        narrow: () => chooseValues('agent', [issuer]),
        finds: alike(outline.agent),
      }
    }
    case 'workflow': {
      const value = workflowValue(outline, outline.workflow[first]!)
      return {
        title: text.menu.workflow,
        narrow: () => chooseValues('workflow', [value]),
        finds: alike(outline.workflow),
      }
    }
    case 'siblings': {
      if (label === '') return undefined
      return {
        title: text.menu.action(label),
        narrow: () => chooseValues('action', [label]),
        finds: alike(outline.action),
      }
    }
    case 'chain': {
      const its = new Set(tasks)
      return { title: text.menu.chain, narrow: () => showPath(first, last), finds: (task) => its.has(task) }
    }
  }
}
