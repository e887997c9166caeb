import type { Outline } from '../../analysis/outline.ts'
import { verdictNames } from '../../findings/finding.ts'
import { verdictMarks } from '../../findings/marks.ts'
import type { TokenId } from '../../tokens/token.ts'
import { actionOf, agentOf, codesOf } from '../graph/card-name.ts'
import { duration } from '../graph/duration.ts'
import { utc } from '../time.ts'
import { type TimelineEdges, timelineEdgeKinds } from './edges.ts'
import { lateness } from './lateness.ts'
import { text } from './text.ts'

/** What a task is called: action, agent, time, verdict with its finding codes, and what it inherits. */
export function taskName(outline: Outline, task: TokenId): string {
  const own = verdictNames[outline.own[task] ?? 0] ?? 'passed'
  const inherited = verdictNames[outline.inherited[task] ?? 0] ?? 'passed'
  const codes = codesOf(outline, task)
  return [
    actionOf(outline, task),
    agentOf(outline, task),
    utc(outline.iat[task] ?? Number.NaN) || text.untimed,
    codes.length > 0 ? `${verdictMarks[own].text}: ${codes.join(', ')}` : verdictMarks[own].text,
    ...(inherited === 'passed' ? [] : [text.inherits(inherited)]),
  ].join(', ')
}

/** What an edge says, in words. */
export function edgeName(outline: Outline, tasks: Int32Array, edges: TimelineEdges, edge: number): string {
  const predecessor = actionOf(outline, tasks[edges.from[edge]!] ?? -1)
  const successor = actionOf(outline, tasks[edges.to[edge]!] ?? -1)
  switch (timelineEdgeKinds[edges.kind[edge]!]) {
    case 'late':
      return text.late(
        successor,
        lateness(outline.edgeLate[edges.edge[edge]!] ?? 0),
        predecessor,
        duration(outline.policy.clockSkew),
      )
    case 'cycle':
      return text.cycle(successor, predecessor)
    case 'other-workflow':
      return text.otherWorkflow(successor, predecessor)
    default:
      return text.follows(successor, predecessor)
  }
}
