import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { inSlices } from '../../base/in-slices.ts'
import { setArranging } from '../../state/actions.ts'
import { type Plan, planOf, type Wanted } from './plan.ts'

/** Milliseconds at a time. */
const slice = 8

/** The last plan for each choice of tasks, as long as they are shown anywhere. */
const made = new WeakMap<Int32Array, Plan>()

/**
 * The plan for what is wanted, as soon as it is made; until then the last. A plan under way for the same tasks is finished first, so that
 * however quickly the wanted changes, as while a panel is dragged, there is something new to see.
 */
export function usePlan(wanted: Wanted): Plan | null {
  const [plan, setPlan] = useState<Plan | null>(null)
  const newest = useRef(wanted)
  const running = useRef<{ readonly of: Int32Array; readonly stop: () => void } | null>(null)

  useLayoutEffect(() => {
    newest.current = wanted
    if (wanted.size.width === 0 || running.current?.of === wanted.of) return
    running.current?.stop()
    running.current = null
    const start = () => {
      const now = newest.current
      const stop = inSlices(planOf(now, made.get(now.of) ?? null), slice, (plan) => {
        made.set(now.of, plan)
        running.current = null
        setPlan(plan)
        if (newest.current === now) setArranging(false)
        else start()
      })
      if (!stop) return
      running.current = { of: now.of, stop }
      setArranging(true)
    }
    start()
  }, [wanted])
  useEffect(
    () => () => {
      running.current?.stop()
      setArranging(false)
    },
    [],
  )
  return plan
}
