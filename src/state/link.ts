import { presets } from '../checks/policies.ts'
import { archiveAudit } from '../checks/policy.ts'
import { workflowValue } from '../search/facets.ts'
import { groupKinds } from '../search/groups.ts'
import { type Link, linkOf } from '../search/hash.ts'
import { parseQuery } from '../search/parse-query.ts'
import { printQuery } from '../search/print-query.ts'
import { applyPolicy } from './decisions.ts'
import { taskCalled } from './questions.ts'
import { type State, store, type ViewName } from './state.ts'

const views: readonly ViewName[] = ['graph', 'timeline', 'table']

/** The link to what is shown. `nameOfSelected` is '' while nobody knows it. A policy is in it where it is one that everybody has. */
export function linkTo(state: State, nameOfSelected: string): Link {
  const { outline, view, workflow, narrowing, opened, collapse, query, selected } = state
  if (!outline) return {}
  const { name } = outline.policy
  const isPreset = name !== archiveAudit.name && presets(0).some((preset) => preset.name === name)
  return linkOf(
    {
      view,
      query,
      filters: printQuery({ terms: narrowing }),
      ...(opened.length > 0 && { opened: opened.join(',') }),
      ...(collapse !== null && { group: collapse }),
      ...(workflow !== null && { workflow: workflowValue(outline, workflow) }),
      ...(isPreset && { policy: name }),
      selected,
    },
    () => nameOfSelected,
  )
}

/** A link's view of what is open: what it changes in the state, and what of it cannot be found here, in words. */
export interface Destination {
  readonly narrowing: State['narrowing']
  readonly change: Partial<State>
  readonly lost: readonly string[]
}

/** Finds what a link points to, and judges by its policy. */
export async function destinationOf(link: Link): Promise<Destination> {
  const lost: string[] = []
  if (!(await judgeBy(link.policy))) lost.push(`the policy “${link.policy}”`)
  const selected = link.task === undefined ? null : ((await taskCalled(link.task)) ?? null)
  if (link.task !== undefined && selected === null) lost.push('the selected task')
  const { outline, view } = store.getState()
  const workflow = workflowCalled(outline, link.workflow)
  if (workflow === undefined) lost.push(`the workflow ${link.workflow}`)
  const ids = (link.opened ?? '').split(',').filter(Boolean).map(Number)
  const opened = ids.filter((id) => outline?.task[id] === id)
  if (opened.length < ids.length) lost.push('some tasks that were opened by hand')
  return {
    narrowing: parseQuery(link.filters ?? '').terms,
    change: {
      view: views.find((one) => one === link.view) ?? view,
      query: link.query ?? '',
      workflow: workflow ?? null,
      opened,
      collapse: groupKinds.find((kind) => kind === link.group) ?? null,
      openGroups: new Set(),
      selected,
      detail: null,
    },
    lost,
  }
}

/** Its index, null for none wanted, undefined where it is not there. */
function workflowCalled(outline: State['outline'], name: string | undefined): number | null | undefined {
  if (name === undefined) return null
  const names =
    outline?.workflows.map((_, index) => workflowValue({ workflows: outline.workflows }, index)) ?? []
  const whole = names.indexOf(name)
  const found = whole === -1 ? names.findIndex((one) => one.startsWith(name)) : whole
  return found === -1 ? undefined : found
}

async function judgeBy(name: string | undefined): Promise<boolean> {
  if (name === undefined || name === store.getState().outline?.policy.name) return true
  const preset = presets(Math.floor(Date.now() / 1000)).find((one) => one.name === name)
  if (preset) await applyPolicy(preset)
  return preset !== undefined
}
