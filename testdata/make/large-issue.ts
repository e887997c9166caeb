import type { JWK } from 'jose'
import { encodeCompact, encodeSigningInput, type Signer } from '../../src/issue/compact.ts'
import { composeEct } from '../../src/issue/create.ts'
import type { Algorithm } from '../../src/keys/key.ts'
import { testTime, uuidOf } from '../../src/testing/tokens.ts'
import { type Agent, type AgentName, agents } from './agents.ts'
import { publicKeySet } from './keys.ts'
import { type LargeGraph, largeGraph, type Needles, plantNeedles } from './large-graph.ts'
import { signerOf } from './signatures.ts'
import { ledgerIdentity, outputHash } from './workflow.ts'

export interface LargeOptions {
  readonly tasks: number
  /** Into how many workflows of about the same size they fall; 1 when left out. */
  readonly workflows?: number
  /** `agents` when left out. */
  readonly shape?: LargeGraph['shape']
  /** ES256 when left out. */
  readonly alg?: Algorithm
  /** Plants one forged token, one loop and one temporal violation in tasks of which the ids come back. */
  readonly needles?: boolean
}

export interface LargeLedger {
  /** JSON Lines in portions, each line with its line break. */
  readonly rows: AsyncIterable<readonly string[]>
  readonly keys: { readonly keys: readonly JWK[] }
  /** The `jti`s planted. */
  readonly needles?: { readonly forged: string; readonly loop: readonly string[]; readonly late: string }
}

/** Tasks signed at once: WebCrypto in Node is quickest with many under way. */
const portionSize = 512
const actions = ['plan_step', 'call_tool', 'read_source', 'draft_answer', 'validate_safety', 'approve_result']

/** Issues a large ledger lazily, so that it need not fit in memory. */
export function issueLarge({
  tasks,
  workflows = 1,
  shape = 'agents',
  alg = 'ES256',
  needles,
}: LargeOptions): LargeLedger {
  const graph = largeGraph(tasks, workflows, shape)
  const planted = needles ? plantNeedles(graph) : undefined
  const names = (Object.keys(agents) as AgentName[]).filter((name) => agents[name].alg === alg)
  const signers = names.map((name) => [agents[name], signerOf(agents[name], new Map())] as const)
  const issue = (task: number) => issueRow(graph, task, signers[task % signers.length]!, planted)
  return {
    rows: portions(tasks, issue),
    keys: publicKeySet(names),
    ...(planted && {
      needles: { forged: idOf(planted.forged), loop: planted.loop.map(idOf), late: idOf(planted.late) },
    }),
  }
}

async function* portions(
  tasks: number,
  issue: (task: number) => Promise<string>,
): AsyncGenerator<readonly string[]> {
  for (let first = 0; first < tasks; first += portionSize) {
    const size = Math.min(portionSize, tasks - first)
    yield await Promise.all(Array.from({ length: size }, (_, index) => issue(first + index)))
  }
}

function idOf(task: number): string {
  return uuidOf(`large/${task}`)
}

/** Seconds after the beginning: two tasks a second. */
function timeOf(task: number): number {
  return testTime + Math.floor(task / 2)
}

async function issueRow(
  { predecessors, workflow }: LargeGraph,
  task: number,
  [agent, signer]: readonly [Agent, Signer],
  needles: Needles | undefined,
): Promise<string> {
  const before = predecessors[task]!
  const jti = idOf(task)
  const late = needles?.late === task ? 95 : 0
  const { header, claims } = composeEct(
    {
      iss: agent.iss,
      aud: [ledgerIdentity],
      exec_act: actions[task % actions.length]!,
      iat: timeOf(late > 0 ? before[0]! : task) - late,
      jti,
      wid: uuidOf(`large workflow/${workflow[task]}`),
      pred: before.map(idOf),
      inp_hash: outputHash(before.length > 0 ? idOf(before[0]!) : 'nothing'),
      out_hash: outputHash(jti),
      ect_ext: {
        exec_time_ms: 40 + (task % 977),
        model_version: 'planner-2026.02',
        regulated_domain: 'finance',
      },
    },
    agent,
  )
  const token = await encodeCompact(header, claims, signer)
  const forged = needles?.forged === task
  const altered = forged
    ? `${encodeSigningInput(header, { ...claims, exec_act: 'approve_payment' })}.${token.split('.')[2]}`
    : token
  const recorded_at = new Date((timeOf(task) + 1) * 1000).toISOString()
  return `${JSON.stringify({ seq: task + 1, recorded_at, jti, ect_token: altered })}\n`
}
