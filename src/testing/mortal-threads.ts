/** Stands for `workers/analysis-client.ts` in tests: the same investigation on this thread, which can be told to die. */
import { makeInvestigation } from '../analysis/make-investigation.ts'
import { Failure } from '../base/failure.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { verifyHere } from '../verify/verify-queue.ts'
import type { AnalysisEvents, RunningAnalysis } from '../workers/analysis-client.ts'
import { type Opening, sourceOf } from '../workers/opening.ts'

interface MortalThread {
  readonly die: () => void
  /** Names of the calls it was asked for. */
  readonly asked: string[]
  /** Whom it tells what it was not asked for. */
  readonly events: AnalysisEvents
}

/** Every thread that was started, in order. */
export const threads: MortalThread[] = []

/** What the next thread dies of: the call at which it does. */
export const doom: { call: string | undefined } = { call: undefined }

export function startAnalysis(events: AnalysisEvents): RunningAnalysis {
  let ended = false
  const waiting = new Set<(cause: unknown) => void>()
  const asked: string[] = []
  const investigation = makeInvestigation({
    verifier: (keys) => verifyHere(makeKeyring(keys)),
    lanes: 1,
    onOutline: (outline) => ended || events.outline(outline),
    onSources: (sources) => ended || events.sources(sources),
  })
  const calls: Record<string, (argument: never, signal?: AbortSignal) => unknown> = {
    ...investigation,
    open: (openings: readonly Opening[], signal?: AbortSignal) =>
      investigation.open(
        openings.map((opening) => ({ source: sourceOf(opening), role: opening.role })),
        signal,
      ),
    hashSources: (_: null, signal?: AbortSignal) => investigation.hashSources(signal),
    trustOffered: (_: null, signal?: AbortSignal) => investigation.trustOffered(signal),
  }
  const end = () => {
    ended = true
    for (const reject of waiting) reject(new Failure('worker-lost'))
  }
  const die = () => {
    end()
    events.lost('ended by a test')
  }
  threads.push({ die, asked, events })
  const call = (name: string, argument: never, signal?: AbortSignal) =>
    new Promise((resolve, reject) => {
      asked.push(name)
      waiting.add(reject)
      if (name === doom.call) return void setTimeout(die)
      Promise.resolve(calls[name]?.(argument, signal)).then(
        (answer) => ended || resolve(answer),
        (cause) => reject(cause),
      )
    })
  return { call: call as unknown as RunningAnalysis['call'], stop: end }
}
