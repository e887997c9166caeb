import type { Outline } from '../analysis/outline.ts'
import type { Timing } from '../analysis/stopwatch.ts'
import { type Caller, makeCalls } from '../base/worker-calls.ts'
import type { Finding } from '../findings/finding.ts'
import type { AnalysisCalls } from './analysis-worker.ts'
import AnalysisWorker from './analysis-worker.ts?worker&inline'
import { makeOutlineUnpacker, type PackedOutline } from './packed-outline.ts'

export interface AnalysisEvents {
  readonly progress: (progress: {
    readonly step: 'reading' | 'verifying' | 'hashing'
    readonly done: number
    readonly total: number
  }) => void
  readonly outline: (outline: Outline) => void
  /** More about the sources of the outline at hand. */
  readonly sources: (sources: Outline['sources']) => void
  readonly timing: (timing: Timing) => void
  /** The worker died; everything it held is gone. */
  readonly lost: (cause: string) => void
}

export interface RunningAnalysis {
  readonly call: Caller<AnalysisCalls>['call']
  readonly stop: () => void
}

/** Starts an analysis on a thread of its own, from an inlined blob so that the page's policy governs it. */
export function startAnalysis(events: AnalysisEvents): RunningAnalysis {
  const worker = new AnalysisWorker({ name: 'analysis' })
  const { takeFindings, takeOutline } = makeOutlineUnpacker()
  let delivered: Promise<unknown> = Promise.resolve()
  let ended = false
  const show = (outline: Outline) => {
    if (!ended) events.outline(outline)
  }
  const caller = makeCalls<AnalysisCalls>(worker, (event, value) => {
    if (event === 'findings') takeFindings(value as readonly Finding[])
    else if (event === 'outline') delivered = takeOutline(value as PackedOutline).then(show)
    else if (event === 'sources')
      void delivered.then(() => ended || events.sources(value as Outline['sources']))
    else if (event === 'progress') events.progress(value as Parameters<AnalysisEvents['progress']>[0])
    else events.timing(value as Timing)
  })
  worker.addEventListener('error', (event) => {
    ended = true
    worker.terminate()
    caller.lose(event.message)
    events.lost(event.message)
  })
  return {
    // An answer comes after the outlines that were told of before it.
    call: (name, argument, signal) =>
      caller.call(name, argument, signal).then((answer) => delivered.then(() => answer)),
    stop: () => {
      ended = true
      worker.terminate()
      caller.lose('stopped')
    },
  }
}
