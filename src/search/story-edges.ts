import type { Outline } from '../analysis/outline.ts'
import { duration, quote } from '../checks/phrase.ts'
import { edgeMark } from '../findings/edge-marks.ts'
import type { Finding } from '../findings/finding.ts'
import { rowOf } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import { missingByTask } from './missing.ts'
import { listed, numberOf } from './story-numbers.ts'

const mostNamed = 6
const mostLate = 3

/** "after 5 and 6", with what is missing and what stands in another workflow; "at the start" for a root. */
export function placeWords(outline: Outline, task: TokenId): string {
  const own = outline.workflow[task]
  const inside: number[] = []
  const others: string[] = []
  for (const predecessor of rowOf(outline.predecessors, task)) {
    const number = numberOf(outline, predecessor)
    if (outline.workflow[predecessor] === own) inside.push(number)
    else others.push(`${number} of ${workflowWords(outline, predecessor)}`)
  }
  const numbers = inside.sort((a, b) => a - b).map(String)
  const names = [
    ...numbers,
    ...others,
    ...(missingByTask(outline).get(task) ?? []).map((jti) => `the missing ${quote(jti, 12)}`),
  ]
  return names.length === 0 ? 'at the start' : `after ${listed(names, mostNamed)}`
}

function workflowWords({ workflow, workflows }: Outline, task: TokenId): string {
  const { wid } = workflows[workflow[task]!] ?? {}
  return wid === undefined ? 'another workflow' : `workflow ${quote(wid, 12)}`
}

/** "issued 2 s before its predecessor 6: temporal order violated"; '' where no edge is late. */
export function lateWords(outline: Outline, task: TokenId): string {
  const { start, values } = outline.predecessors
  const delays: string[] = []
  for (let edge = start[task]!; edge < start[task + 1]!; edge++) {
    if ((outline.edgeMarks[edge]! & edgeMark.late) === 0) continue
    const its = delays.length === 0 ? 'its predecessor ' : ''
    delays.push(`${duration(outline.edgeLate[edge]!)} before ${its}${numberOf(outline, values[edge]!)}`)
  }
  return delays.length === 0 ? '' : `issued ${listed(delays, mostLate)}: temporal order violated`
}

/** "in a cycle with 7 and 8", of a finding that accuses the whole cycle. */
export function cycleWords(outline: Outline, task: TokenId, { tokens }: Finding): string {
  if (tokens.length === 1) return 'names itself as its predecessor'
  const others: string[] = []
  for (const other of tokens) {
    if (others.length === mostNamed) break
    if (other !== task) others.push(String(numberOf(outline, other)))
  }
  return `in a cycle with ${listed(others, mostNamed, tokens.length - 1)}`
}
