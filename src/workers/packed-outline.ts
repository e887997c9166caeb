import type { Outline, WorkflowOutline } from '../analysis/outline.ts'
import type { Finding } from '../findings/finding.ts'
import { type PackedStrings, type PackedWords, packStrings, packWords } from './packed-columns.ts'
import { stringsInSteps, wordsInSteps } from './unpack-in-steps.ts'

const wordColumns = ['action', 'kid', 'alg'] as const
type WordColumn = (typeof wordColumns)[number]

/** The names that tokens give: the same in every outline of one revision. */
interface PackedNames {
  readonly jti: PackedStrings
  readonly words: Readonly<Record<WordColumn, PackedWords>>
}

/** Its tasks are those that follow in the outline's order. */
interface PackedWorkflow extends Omit<WorkflowOutline, 'tasks'> {
  readonly size: number
}

export interface PackedOutline
  extends Omit<Outline, WordColumn | 'jti' | 'signature' | 'findings' | 'workflows'> {
  readonly workflows: readonly PackedWorkflow[]
  /** Absent where the outline before had the same. */
  readonly names?: PackedNames
  readonly signature: PackedWords
}

/** Findings that cross in one message: as objects they take the receiving thread a few microseconds each, so that a hundred thousand at once would freeze it. */
export const findingsAtOnce = 2000

/** What tells another thread of an outline: portions of its findings, then the rest. */
export interface OutlineMessages {
  readonly findings: readonly (readonly Finding[])[]
  readonly outline: PackedOutline
}

/** Packs the outlines of one analysis, one after the other; what did not change since the last is left out. */
export function makeOutlinePacker(): (outline: Outline) => OutlineMessages {
  let sent: number | undefined
  return ({ action, kid, alg, signature, jti, findings: all, workflows: whole, ...rest }) => {
    const findings = portionsOf(all)
    const workflows = whole.map(({ tasks, ...one }) => ({ ...one, size: tasks.length }))
    const packed = { ...rest, workflows, signature: packWords(signature) }
    if (sent === rest.revision) return { findings, outline: packed }
    sent = rest.revision
    const words = { action: packWords(action), kid: packWords(kid), alg: packWords(alg) }
    return { findings, outline: { ...packed, names: { jti: packStrings(jti), words } } }
  }
}

function portionsOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const portions: (readonly Finding[])[] = []
  for (let at = 0; at < findings.length; at += findingsAtOnce)
    portions.push(findings.slice(at, at + findingsAtOnce))
  return portions
}

/** Puts together at the other end what a packer took apart, in the same order; lets other work in between its steps. */
export interface OutlineUnpacker {
  readonly takeFindings: (portion: readonly Finding[]) => void
  readonly takeOutline: (packed: PackedOutline) => Promise<Outline>
}

export function makeOutlineUnpacker(): OutlineUnpacker {
  let known: Pick<Outline, WordColumn | 'jti'> = { jti: [], action: [], kid: [], alg: [] }
  let received: Finding[] = []
  let last: Promise<unknown> = Promise.resolve()
  const unpack = async (
    { names, signature, workflows, ...rest }: PackedOutline,
    findings: readonly Finding[],
  ) => {
    if (names) {
      const { action, kid, alg } = names.words
      known = {
        jti: await stringsInSteps(names.jti),
        action: await wordsInSteps(action),
        kid: await wordsInSteps(kid),
        alg: await wordsInSteps(alg),
      }
    }
    const statuses = (await wordsInSteps(signature)) as Outline['signature']
    return { ...rest, ...known, findings, signature: statuses, workflows: withTasks(workflows, rest.order) }
  }
  return {
    takeFindings: (portion) => {
      for (const finding of portion) received.push(finding)
    },
    takeOutline: (packed) => {
      const findings = received
      received = []
      const unpacked = last.then(() => unpack(packed, findings))
      last = unpacked
      return unpacked
    },
  }
}

function withTasks(workflows: readonly PackedWorkflow[], order: Int32Array): readonly WorkflowOutline[] {
  let at = 0
  return workflows.map(({ size, ...one }) => {
    const tasks = order.subarray(at, at + size)
    at += size
    return { ...one, tasks }
  })
}
