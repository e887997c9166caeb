import { type RefObject, useEffect, useMemo } from 'react'
import { clamped, fitted, type Plot, panned, revealing, showing, zoomedAt } from './camera.ts'
import type { Scale, Stretches } from './scale.ts'
import type { Screen } from './screen.ts'

/** Moves and zooms time. */
export interface Camera {
  readonly fit: () => void
  readonly zoomBy: (factor: number, x?: number, manner?: 'animated' | 'at once') => void
  readonly pan: (by: number) => void
  /** On in time by a share of what is in sight. */
  readonly moveAlong: (share: number) => void
  readonly showSpan: (from: number, until: number) => void
  /** Brings a place into sight; `centred` puts it in the middle and not too far away. */
  readonly reveal: (place: number, manner?: 'centred') => void
  /** Where it is under way, it stays. */
  readonly stop: () => void
}

/** Milliseconds. */
const calm = 200

export function useCamera(
  screen: RefObject<Screen | null>,
  scroller: RefObject<HTMLElement | null>,
  plot: Plot,
): Camera {
  const camera = useMemo((): Camera => {
    let animation = 0
    const move = (to: (from: Scale) => Scale, manner: 'animated' | 'at once' = 'animated') => {
      cancelAnimationFrame(animation)
      const from = screen.current?.frame()?.scale
      if (!from) return
      const target = to(from)
      const still = manner === 'at once' || matchMedia('(prefers-reduced-motion: reduce)').matches
      if (still) {
        screen.current?.show({ scale: target })
        return
      }
      const since = performance.now()
      const step = (now: number) => {
        const share = Math.min(1, Math.max(0, (now - since) / calm))
        screen.current?.show({ scale: share === 1 ? target : between(from, target, 1 - (1 - share) ** 3) })
        if (share < 1) animation = requestAnimationFrame(step)
      }
      animation = requestAnimationFrame(step)
    }
    const reveal: Camera['reveal'] = (place, manner) => {
      const frame = screen.current?.frame()
      if (!frame) return
      const { chronology, arrangement } = frame.model
      const time = chronology.times[place]
      if (time !== undefined) {
        if (manner === 'centred') {
          const half =
            plot.width / Math.max(frame.scale.zoom, 4 * fitted(frame.scale.stretches, plot).zoom) / 2
          move((from) => showing(from, plot, time - half, time + half))
        } else move((from) => revealing(from, plot, time))
      }
      scrollTo(scroller.current, arrangement.y[place] ?? 0, frame.sheet.axis)
    }
    return {
      fit: () => move((from) => fitted(from.stretches, plot)),
      zoomBy: (factor, x = plot.width / 2, manner) => move((from) => zoomedAt(from, plot, x, factor), manner),
      pan: (by) => move((from) => panned(from, plot, by), 'at once'),
      moveAlong: (share) => move((from) => panned(from, plot, -share * plot.width)),
      showSpan: (from, until) => move((scale) => showing(scale, plot, from, until)),
      reveal,
      stop: () => cancelAnimationFrame(animation),
    }
  }, [screen, scroller, plot])
  useEffect(() => camera.stop, [camera])
  return camera
}

/** Part of the way: the zoom by ratio, and along with it the place, so that no corner is cut. */
function between(from: Scale, to: Scale, share: number): Scale {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share
  const way = from.zoom === to.zoom ? share : (zoom - from.zoom) / (to.zoom - from.zoom)
  return { ...to, zoom, offset: from.offset + (to.offset - from.offset) * way }
}

const room = 40

function scrollTo(scroller: HTMLElement | null, y: number, axis: number): void {
  if (!scroller) return
  const inSight = scroller.clientHeight - axis
  if (y < scroller.scrollTop + room) scroller.scrollTop = y - room
  else if (y > scroller.scrollTop + inSight - room) scroller.scrollTop = y - inSight + room
}

/** The scale for a plot of another size or other stretches: all of it where all was shown, else the same part of time, with `keep` in sight. */
export function carriedOver(
  { scale, plot: before }: { readonly scale: Scale; readonly plot: Plot },
  stretches: Stretches,
  plot: Plot,
  keep: number | undefined,
): Scale {
  const all = fitted(stretches, plot)
  const showedAll = scale.zoom <= fitted(scale.stretches, before).zoom * 1.001
  if (scale.stretches !== stretches || showedAll) return all
  const same = clamped({ ...scale, breakWidth: all.breakWidth }, plot)
  return keep === undefined || plot.width === before.width ? same : revealing(same, plot, keep)
}
