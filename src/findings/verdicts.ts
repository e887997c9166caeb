import type { Facts } from '../checks/facts.ts'
import { checkOf } from './describe.ts'
import { type Finding, verdictNames } from './finding.ts'
import { inherit } from './inherit.ts'

export const passed = verdictNames.indexOf('passed')
export const indeterminate = verdictNames.indexOf('indeterminate')
export const failed = verdictNames.indexOf('failed')

/** Columns by TokenId; a repeat has its task's verdicts. Values are indices into verdictNames. */
export interface Verdicts {
  readonly own: Uint8Array
  readonly inherited: Uint8Array
  /** The predecessor that leads, by a shortest path, to the culprit of the inherited verdict; -1 where nothing is inherited. */
  readonly via: Int32Array
}

/**
 * Own verdict: failed where an error accuses the task; else indeterminate where its signature was not checked and found good, a
 * predecessor is missing, or a finding leaves the verdict open (a certificate that was not valid then); else passed. Inherited:
 * the worst own verdict among its ancestors.
 */
export function verdictsOf(facts: Facts, findings: readonly Finding[]): Verdicts {
  const own = ownVerdicts(facts, findings)
  const { inherited, via } = inherit(facts.graph, own)
  const { task } = facts.graph
  for (let id = 0; id < task.length; id++) {
    own[id] = own[task[id]!]!
    inherited[id] = inherited[task[id]!]!
    via[id] = via[task[id]!]!
  }
  return { own, inherited, via }
}

function ownVerdicts({ graph, verifications }: Facts, findings: readonly Finding[]): Uint8Array {
  const own = Uint8Array.from(verifications, ({ status }) => (status === 'verified' ? passed : indeterminate))
  for (const id of graph.missing.keys()) own[id] = indeterminate
  for (const { code, severity, tokens } of findings) {
    const verdict = severity === 'error' ? failed : checkOf(code).leavesOpen ? indeterminate : passed
    for (const id of tokens) own[graph.task[id]!] = Math.max(own[graph.task[id]!]!, verdict)
  }
  return own
}
