import { checks } from '../checks/index.ts'
import { archiveAudit, type Policy } from '../checks/policy.ts'
import { messageOf } from '../findings/describe.ts'
import { judge } from '../findings/judge.ts'
import { buildGraph } from '../graph/build.ts'
import type { EctFinding } from './judge-token.ts'
import { readToken, type TokenText } from './read-token.ts'

export interface GraphFinding extends EctFinding {
  /** Places in the list that was given. */
  readonly tokens: readonly number[]
}

export interface GraphValidation {
  /** False where something is wrong with the graph; with a complete ledger, also where a predecessor is missing. */
  readonly valid: boolean
  /** Places in the list, predecessors before successors; a repeat stands in it once. */
  readonly order: readonly number[]
  readonly findings: readonly GraphFinding[]
}

const graphCodes: readonly string[] = checks.filter(({ step }) => step === 'graph').map(({ code }) => code)

/**
 * Checks how tokens hang together, and nothing else: no signature is looked at. Unique ids, predecessors that exist and came first, no
 * cycle, decisions and workflows. The list is taken as complete unless `rules` say otherwise.
 */
export function validateGraph(texts: readonly TokenText[], rules: Partial<Policy> = {}): GraphValidation {
  const tokens = texts.map((text, index) => readToken(text, index))
  const graph = buildGraph(tokens)
  const policy: Policy = { ...archiveAudit, ledger: 'complete', ...rules }
  const verifications = tokens.map(() => ({ status: 'pending' }) as const)
  const sourceNames = ['the list']
  const findings = judge({ sourceNames, rejected: [], tokens, keys: [], verifications, graph, policy })
    .filter(({ code }) => graphCodes.includes(code))
    .map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: messageOf(finding),
      tokens: finding.tokens,
    }))
  return { valid: findings.every(({ severity }) => severity !== 'error'), order: [...graph.order], findings }
}
