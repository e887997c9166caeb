import { useEffect, useState } from 'react'
import { isBusy } from '../../state/select.ts'
import { type State, store } from '../../state/state.ts'
import { Hidden } from '../controls/Hidden.tsx'
import { type ChangeKind, changesBetween, type Screen, screenOf, yetToSay } from './changes.ts'
import { text } from './text.ts'

/** Milliseconds of quiet before anything is said, so that typing and walking are not talked over; and between two words while busy. */
const quiet = 400
const busyPause = 5000

/** Says to screen readers what changed on the screen and cannot be heard otherwise. */
export function Announcer() {
  const [said, setSaid] = useState('')
  useEffect(() => {
    // A graph that was drawn before anybody could hear of it is news too.
    let before: Screen = { ...screenOf(store.getState()), drawn: null }
    let pending: ReadonlyMap<ChangeKind, string> = new Map()
    let last = Number.NEGATIVE_INFINITY
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = () => {
      last = performance.now()
      setSaid([...pending.values()].join('. '))
      pending = new Map()
    }
    const look = (state: State) => {
      const after = screenOf(state)
      const changes = [...changesBetween(before, after)]
      const news = changes.filter(([kind]) => kind !== 'selected' || !isHeardAnyway())
      pending = yetToSay(pending, news, after.view)
      before = after
      clearTimeout(timer)
      if (pending.size === 0) return
      const pause = isBusy(state) ? last + busyPause - performance.now() : 0
      timer = setTimeout(say, Math.max(quiet, pause))
    }
    const stop = store.subscribe(look)
    look(store.getState())
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
  return (
    <Hidden>
      <span role="status" aria-label={text.spoken.name}>
        {said}
      </span>
    </Hidden>
  )
}

/** Where the focus is on a list of tasks, or goes from row to row, the task that it comes to is named by that. */
const isHeardAnyway = () =>
  document.activeElement?.matches('main [role=listbox], main [role=listbox] *, main [role=row]') ?? false
