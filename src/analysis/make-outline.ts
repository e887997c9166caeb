import type { Facts } from '../checks/facts.ts'
import { countVerdicts } from '../findings/counts.ts'
import { edgeMarksOf } from '../findings/edge-marks.ts'
import type { Finding } from '../findings/finding.ts'
import { rowsFrom } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import type { Analysis } from './analysis.ts'
import type { Outline, SourceOutline } from './outline.ts'
import { workflowOutlines } from './workflow-outlines.ts'

/** Pieces listed in the import log; the sources count all of them. */
const mostRejectedShown = 1000

/** The columns that the page holds: strings and typed arrays, which cross from a worker in milliseconds where whole claims would freeze it. */
export function makeOutline(analysis: Analysis, revision: number): Outline {
  const { evidence, facts, findings, verdicts, complete } = analysis
  const { tokens, graph, verifications, policy } = facts
  const { agents, agent } = agentColumn(facts)
  const { marks, late } = edgeMarksOf(graph, tokens, findings)
  const severity = severityColumn(tokens.length, findings)
  return {
    complete,
    revision,
    tokens: tokens.length,
    task: graph.task,
    order: orderByWorkflow(graph.workflows),
    jti: tokens.map(({ claims }) => claims?.jti ?? ''),
    action: tokens.map(({ claims }) => claims?.action ?? ''),
    agent,
    agents,
    kid: tokens.map(({ header }) => header?.kid ?? ''),
    alg: tokens.map(({ header }) => header?.alg ?? ''),
    iat: Float64Array.from(tokens, ({ claims }) => claims?.iat ?? Number.NaN),
    source: Int32Array.from(tokens, ({ origin }) => origin.source),
    entry: Int32Array.from(tokens, ({ origin }) => origin.index),
    workflow: graph.workflow,
    workflows: workflowOutlines(facts, verdicts, severity),
    own: verdicts.own,
    inherited: verdicts.inherited,
    via: verdicts.via,
    signature: Array.from(graph.task, (task) => verifications[task]!.status),
    severity,
    predecessors: graph.predecessors,
    successors: graph.successors,
    edgeMarks: marks,
    edgeLate: late,
    ...missingColumns(facts),
    findings,
    findingsOf: findingRows(tokens.length, findings),
    counts: countVerdicts(graph.task, verdicts),
    sources: evidence.map((_, index) => sourceOutline(analysis, index)),
    rejected: facts.rejected.slice(0, mostRejectedShown),
    ...keyColumns(facts),
    policy,
  }
}

function agentColumn({ tokens }: Facts) {
  const agents = [...new Set(tokens.flatMap(({ claims }) => claims?.iss ?? []))].sort()
  const place = new Map(agents.map((agent, index) => [agent, index]))
  return { agents, agent: Int32Array.from(tokens, ({ claims }) => place.get(claims?.iss ?? '') ?? -1) }
}

function severityColumn(tokens: number, findings: readonly Finding[]): Uint8Array {
  const rank = { note: 1, warning: 2, error: 3 }
  const column = new Uint8Array(tokens)
  for (const { severity, tokens: accused } of findings)
    for (const id of accused) column[id] = Math.max(column[id]!, rank[severity])
  return column
}

function orderByWorkflow(workflows: Facts['graph']['workflows']): Int32Array {
  const order = new Int32Array(workflows.reduce((sum, { tasks }) => sum + tasks.length, 0))
  let at = 0
  for (const { tasks } of workflows) {
    order.set(tasks, at)
    at += tasks.length
  }
  return order
}

function missingColumns({ graph }: Facts) {
  const missingTask: TokenId[] = []
  const missingJti: string[] = []
  for (const [task, jtis] of graph.missing)
    for (const jti of jtis) {
      missingTask.push(task)
      missingJti.push(jti)
    }
  return { missingTask: Int32Array.from(missingTask), missingJti }
}

function findingRows(tokens: number, findings: readonly Finding[]) {
  const from: TokenId[] = []
  const to: number[] = []
  for (const [index, finding] of findings.entries())
    for (const id of finding.tokens) {
      from.push(id)
      to.push(index)
    }
  return rowsFrom(tokens, from, to)
}

function sourceOutline({ evidence, facts }: Analysis, index: number): SourceOutline {
  const { summary, tokens, others, keyMaterial } = evidence[index]!
  const before = evidence.slice(0, index).reduce((sum, earlier) => sum + earlier.tokens.length, 0)
  const { task } = facts.graph
  let repeats = 0
  for (let id = before; id < before + tokens.length; id++) if (task[id] !== id) repeats++
  return {
    ...summary,
    entries: tokens.length + others.length,
    tokens: tokens.length,
    repeats,
    otherTokens: others.length,
    keysOffered: keyMaterial.filter(({ found }) => found === 'inside').length,
  }
}

function keyColumns({ keys, tokens, verifications, graph }: Facts) {
  const keyUse = new Int32Array(keys.length)
  const unmatched = new Map<string, number>()
  for (const [id, verification] of verifications.entries()) {
    if (graph.task[id] !== id) continue
    if (verification.status === 'verified') keyUse[verification.key]!++
    const kid = tokens[id]?.header?.kid
    if (verification.status === 'key-unknown' && kid !== undefined)
      unmatched.set(kid, (unmatched.get(kid) ?? 0) + 1)
  }
  const unmatchedKids = [...unmatched]
    .map(([kid, tasks]) => ({ kid, tasks }))
    .sort((a, b) => b.tasks - a.tasks)
  return { keys, keyUse, unmatchedKids }
}
