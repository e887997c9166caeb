import { epochNow, type Timing } from '../analysis/stopwatch.ts'
import { type Caller, makeCalls } from '../base/worker-calls.ts'
import type { Direction, Layout, LayoutGraph } from '../layout/layout.ts'
import type { LayoutCalls } from './layout-worker.ts'
import LayoutWorker from './layout-worker.ts?worker&inline'

export interface LaidOut {
  readonly layout: Layout
  readonly timing: Timing
}

export type LayOut = (graph: LayoutGraph, direction: Direction) => Promise<LaidOut>

/** Lays graphs out on a thread of its own. A newer request replaces an unfinished one, thread and all; the older then rejects with `worker-lost`. */
export function makeLayoutClient(): LayOut {
  let running: { readonly worker: Worker; readonly caller: Caller<LayoutCalls>; busy: boolean } | undefined

  const start = () => {
    const worker: Worker = new LayoutWorker()
    const started = { worker, caller: makeCalls<LayoutCalls>(worker), busy: false }
    worker.addEventListener('error', (event) => {
      worker.terminate()
      started.caller.lose(event.message)
      if (running === started) running = undefined
    })
    running = started
    return started
  }
  return async (graph, direction) => {
    if (running?.busy) {
      running.worker.terminate()
      running.caller.lose('replaced by a newer request')
      running = undefined
    }
    const current = running ?? start()
    current.busy = true
    try {
      const { layout, start, duration } = await current.caller.call('layOut', { graph, direction })
      return { layout, timing: { step: 'layout', start: start ?? epochNow(), duration } }
    } finally {
      current.busy = false
    }
  }
}
