import type { Facts } from '../checks/facts.ts'
import { countVerdicts } from '../findings/counts.ts'
import { edgeMarksOf } from '../findings/edge-marks.ts'
import type { Finding } from '../findings/finding.ts'
import type { CutShort } from '../findings/sentence.ts'
import { rowsFrom } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import type { Analysis } from './analysis.ts'
import { askedAddresses } from './asked-addresses.ts'
import type { Outline, SourceOutline } from './outline.ts'
import { tokenColumns } from './token-columns.ts'
import { workflowOutlines } from './workflow-outlines.ts'

/** Pieces listed in the import log, of one source and of all; the sources count all of them. */
const mostRejectedShown = { each: 1000, all: 10_000 }

/** All that the page holds of an analysis. */
export function makeOutline(analysis: Analysis, revision: number): Outline {
  const { evidence, facts, findings, verdicts, complete } = analysis
  const { tokens, graph, verifications, policy } = facts
  const { marks, late } = edgeMarksOf(graph, tokens, findings)
  const severity = severityColumn(tokens.length, findings)
  return {
    complete,
    cutShort: cutShortOf(analysis),
    revision,
    ...tokenColumns(facts),
    workflows: workflowOutlines(facts, verdicts, severity),
    own: verdicts.own,
    inherited: verdicts.inherited,
    via: verdicts.via,
    signature: Array.from(graph.task, (task) => verifications[task]!.status),
    severity,
    edgeMarks: marks,
    edgeLate: late,
    findings,
    findingsOf: findingRows(tokens.length, findings),
    counts: countVerdicts(graph.task, verdicts),
    sources: sourceOutlines(analysis),
    rejected: evidence
      .flatMap(({ rejected }) => rejected.slice(0, mostRejectedShown.each))
      .slice(0, mostRejectedShown.all),
    ...keyColumns(facts),
    policy,
  }
}

function cutShortOf({ evidence, facts, complete }: Analysis): CutShort {
  const { task } = facts.graph
  const underWay = evidence.some(({ summary }) => summary.unfinished)
  const stopped = evidence.some(({ summary }) => summary.stopped)
  const inPart = evidence.some(({ summary }) => summary.partial)
  return {
    reading: underWay ? 'under-way' : stopped ? 'stopped' : inPart ? 'in-part' : undefined,
    checking:
      complete && facts.verifications.some(({ status }, id) => status === 'pending' && task[id] === id),
  }
}

function severityColumn(tokens: number, findings: readonly Finding[]): Uint8Array {
  const rank = { note: 1, warning: 2, error: 3 }
  const column = new Uint8Array(tokens)
  for (const { severity, tokens: accused } of findings)
    for (const id of accused) column[id] = Math.max(column[id]!, rank[severity])
  return column
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

/** What is known of each source. */
export function sourceOutlines({ evidence, facts }: Analysis): readonly SourceOutline[] {
  const asked = askedAddresses(evidence, facts.graph)
  const { task } = facts.graph
  let id = 0
  return evidence.map(({ summary, tokens, others, keyMaterial }, index) => {
    let repeats = 0
    for (const end = id + tokens.length; id < end; id++) if (task[id] !== id) repeats++
    return {
      ...summary,
      entries: tokens.length + others.length,
      tokens: tokens.length,
      repeats,
      otherTokens: others.length,
      keysOffered: keyMaterial.filter(({ found }) => found === 'inside').length,
      asked: asked[index]!,
    }
  })
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
