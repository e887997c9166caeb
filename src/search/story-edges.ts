import type { Outline } from '../analysis/outline.ts'
import { duration, quote } from '../checks/phrase.ts'
import { edgeMark } from '../findings/edge-marks.ts'
import type { Finding } from '../findings/finding.ts'
import { rowOf } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import { missingByTask } from './missing.ts'
import { listed, numberOf, type StoryParts } from './story-numbers.ts'

const mostNamed = 6
const mostLate = 3

/** "after 5 and 6", with what is missing and what stands in another workflow; "at the start" for a root. */
export function placeWords(outline: Outline, task: TokenId): StoryParts {
  const own = outline.workflow[task]
  const inside: TokenId[] = []
  const others: StoryParts[] = []
  for (const predecessor of rowOf(outline.predecessors, task)) {
    if (outline.workflow[predecessor] === own) inside.push(predecessor)
    else others.push([predecessor, ` of ${workflowWords(outline, predecessor)}`])
  }
  inside.sort((a, b) => numberOf(outline, a) - numberOf(outline, b))
  const names = [
    ...inside.map((predecessor) => [predecessor]),
    ...others,
    ...(missingByTask(outline).get(task) ?? []).map((jti) => [`the missing ${quote(jti, 12)}`]),
  ]
  return names.length === 0 ? ['at the start'] : ['after ', ...listed(names, mostNamed)]
}

function workflowWords({ workflow, workflows }: Outline, task: TokenId): string {
  const { wid } = workflows[workflow[task]!] ?? {}
  return wid === undefined ? 'another workflow' : `workflow ${quote(wid, 12)}`
}

/** "issued 2 s before its predecessor 6: temporal order violated"; nothing where no edge is late. */
export function lateWords(outline: Outline, task: TokenId): StoryParts {
  const { start, values } = outline.predecessors
  const delays: StoryParts[] = []
  for (let edge = start[task]!; edge < start[task + 1]!; edge++) {
    if ((outline.edgeMarks[edge]! & edgeMark.late) === 0) continue
    const its = delays.length === 0 ? 'its predecessor ' : ''
    delays.push([`${duration(outline.edgeLate[edge]!)} before ${its}`, values[edge]!])
  }
  return delays.length === 0 ? [] : ['issued ', ...listed(delays, mostLate), ': temporal order violated']
}

/** "in a cycle with 7 and 8", of a finding that accuses the whole cycle. */
export function cycleWords(task: TokenId, { tokens }: Finding): StoryParts {
  if (tokens.length === 1) return ['names itself as its predecessor']
  const others: StoryParts[] = []
  for (const other of tokens) {
    if (others.length === mostNamed) break
    if (other !== task) others.push([other])
  }
  return ['in a cycle with ', ...listed(others, mostNamed, tokens.length - 1)]
}
