import { epochNow } from '../analysis/stopwatch.ts'
import { answerCalls, ownChannel } from '../base/worker-calls.ts'
import { layOut } from '../layout/lay-out.ts'
import type { Direction, Layout, LayoutGraph } from '../layout/layout.ts'

const calls = {
  layOut: ({ graph, direction }: { graph: LayoutGraph; direction: Direction }) => {
    const start = epochNow()
    return { layout: layOut(graph, direction), start, duration: epochNow() - start }
  },
}

export type LayoutCalls = typeof calls

answerCalls(ownChannel, calls, (result) => {
  const { layout } = result as { layout: Layout }
  return [layout.x, layout.y, layout.routeStart, layout.routeX, layout.routeY, layout.backward].map(
    ({ buffer }) => buffer as ArrayBuffer,
  )
})
