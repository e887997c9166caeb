import type { Outline } from '../../analysis/outline.ts'
import { duration } from '../../checks/phrase.ts'
import { edgeMark } from '../../findings/edge-marks.ts'
import type { TokenId } from '../../tokens/token.ts'
import { actionOf, agentOf, inheritedWords, verdictWithCodes } from '../graph/card-name.ts'
import { utc } from '../time.ts'
import { type TimelineEdges, timelineEdgeKinds } from './edges.ts'
import { text } from './text.ts'

const timeOf = (outline: Outline, task: TokenId): string =>
  utc(outline.iat[task] ?? Number.NaN) || text.untimed

const named = (outline: Outline, task: TokenId) => ({
  name: actionOf(outline, task),
  time: timeOf(outline, task),
})

/** The predecessors that a task was issued too early for, each with the seconds. */
function lateEdges(
  { predecessors: { start, values }, edgeMarks, edgeLate }: Outline,
  task: TokenId,
): readonly (readonly [TokenId, number])[] {
  const late: [TokenId, number][] = []
  for (let e = start[task] ?? 0; e < (start[task + 1] ?? 0); e++)
    if ((edgeMarks[e] ?? 0) & edgeMark.late) late.push([values[e] ?? -1, edgeLate[e] ?? 0])
  return late
}

/** What a task is called: action, agent, time, verdict with its finding codes, how late it is, and what it inherits. */
export function taskName(outline: Outline, task: TokenId): string {
  return [
    actionOf(outline, task),
    agentOf(outline, task),
    timeOf(outline, task),
    verdictWithCodes(outline, task),
    ...lateEdges(outline, task).map(([predecessor, seconds]) =>
      text.lateTask(duration(seconds), named(outline, predecessor)),
    ),
    ...inheritedWords(outline, task),
  ].join(', ')
}

/** What an edge says, in words. */
export function edgeName(outline: Outline, tasks: Int32Array, edges: TimelineEdges, edge: number): string {
  const [from, to] = [tasks[edges.from[edge]!] ?? -1, tasks[edges.to[edge]!] ?? -1]
  const [predecessor, successor] = [actionOf(outline, from), actionOf(outline, to)]
  switch (timelineEdgeKinds[edges.kind[edge]!]) {
    case 'late':
      return text.late(
        named(outline, to),
        duration(outline.edgeLate[edges.edge[edge]!] ?? 0),
        named(outline, from),
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
