import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { searchHitSet } from '../../state/search-hits.ts'
import { timeSpan } from '../../state/time-span.ts'
import { onThemeChange } from '../canvas/palette.ts'
import type { Size } from '../canvas/rect.ts'
import { useStore } from '../use-store.ts'
import { arrange, gutterColumnsFor, gutterWidth } from './arrange.ts'
import { Controls } from './Controls.tsx'
import { fitted } from './camera.ts'
import type { Chronology } from './chronology.ts'
import type { TimelineEdges } from './edges.ts'
import { LaneNames } from './LaneNames.tsx'
import { Legend } from './Legend.tsx'
import { leave, leftAt } from './left-at.ts'
import { Options, optionId } from './Options.tsx'
import { readPalette } from './palette.ts'
import type { Stretches } from './scale.ts'
import { createScreen, type Screen } from './screen.ts'
import { sheetFor } from './sheet.ts'
import styles from './Timeline.module.css'
import { Tooltip } from './Tooltip.tsx'
import { text } from './text.ts'
import { carriedOver, useCamera } from './use-camera.ts'
import { useKeys } from './use-keys.ts'
import { usePointer } from './use-pointer.ts'

/** Pixels below the lanes kept free for the legend and the controls. */
const footRoom = 54

interface Props {
  readonly outline: Outline
  readonly of: Int32Array
  readonly chronology: Chronology
  readonly stretches: Stretches
  readonly edges: TimelineEdges
  readonly looks: Uint8Array
  readonly fits: Uint8Array | null
  readonly brushing: boolean
  readonly onBrushed: (brushing: false) => void
}

/** The canvas with the lanes, the list of its tasks for screen readers, and what moves it. */
export function Stage(props: Props) {
  const { outline, of, chronology, stretches, edges, looks, fits, brushing, onBrushed } = props
  const scroller = useRef<HTMLDivElement>(null)
  const sheets = useRef<HTMLDivElement>(null)
  const screen = useRef<Screen | null>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const task = useStore((state) => state.selected)
  const found = useStore(searchHitSet)
  const span = useStore(timeSpan)
  const selected = task === null ? -1 : (chronology.placeOf[task] ?? -1)
  const selectedNow = useRef(selected)
  selectedNow.current = selected

  // biome-ignore lint/correctness/useExhaustiveDependencies: an outline that only knows more moves nothing
  const { sheet, plot, arrangement } = useMemo(() => {
    const untimed = chronology.timed < chronology.tasks.length
    const columns = untimed ? gutterColumnsFor(outline, chronology, size.width < 560 ? 2 : 6) : 1
    const made = sheetFor(size, outline, chronology, untimed ? gutterWidth(columns) : 0)
    const pane = {
      plot: made.plot,
      height: size.height - made.sheet.axis - footRoom,
      head: made.sheet.head,
      gutterColumns: columns,
    }
    return { ...made, arrangement: arrange(outline, chronology, stretches, pane) }
  }, [chronology, stretches, size])

  const camera = useCamera(screen, scroller, plot)
  const brushed = useCallback(() => onBrushed(false), [onBrushed])
  const { hovered, handlers } = usePointer(screen, scroller, camera, brushing, brushed)
  const onKeyDown = useKeys(camera, chronology, selectedNow)

  const plotShown = useRef(plot)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!sheets.current || !element) return
    const made = createScreen(sheets.current)
    screen.current = made
    const theme = () => made.show({ palette: readPalette(element) })
    theme()
    const scroll = () => made.show({ scrolled: element.scrollTop })
    scroll()
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    element.addEventListener('scroll', scroll, { passive: true })
    const unwatch = onThemeChange(theme)
    return () => {
      const left = made.frame()
      if (left) leave(of, { scale: left.scale, plot: plotShown.current, scrolled: left.scrolled })
      sizes.disconnect()
      element.removeEventListener('scroll', scroll)
      unwatch()
      made.stop()
    }
  }, [of])

  useLayoutEffect(() => {
    if (size.width === 0) return
    const shown = screen.current?.frame()
    const left = shown ? null : leftAt(of, stretches)
    const before = shown ? { scale: shown.scale, plot: plotShown.current } : left
    if (left && scroller.current) scroller.current.scrollTop = left.scrolled
    const keep = chronology.times[selectedNow.current]
    const scale = before ? carriedOver(before, stretches, plot, keep) : fitted(stretches, plot)
    plotShown.current = plot
    screen.current?.show({ sheet, scale, model: { outline, chronology, arrangement, edges, looks, fits } })
  }, [sheet, plot, stretches, outline, of, chronology, arrangement, edges, looks, fits, size])

  useLayoutEffect(() => screen.current?.show({ selected, found, span }), [selected, found, span])
  useLayoutEffect(() => screen.current?.show({ hovered: -1, brush: null, pointer: null }), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection, or a first size, is a reason to move
  useEffect(() => {
    if (selected !== -1) camera.reveal(selected)
  }, [selected, size.width > 0])

  return (
    <div className={styles.stage} data-brushing={brushing || undefined}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        aria-label={text.timeline}
        aria-describedby="timeline-help"
        aria-activedescendant={selected === -1 ? undefined : optionId(chronology.tasks[selected]!)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...handlers}
      >
        <div ref={sheets} className={styles.sheets} aria-hidden="true" style={{ height: size.height }} />
        <div
          style={{ height: Math.max(0, arrangement.height + sheet.axis + footRoom - size.height) }}
          role="presentation"
        />
        <Options outline={outline} chronology={chronology} active={selected} />
      </div>
      <LaneNames outline={outline} lanes={arrangement.lanes} />
      <p id="timeline-help" hidden>
        {text.help}
      </p>
      <Legend outline={outline} />
      <Controls camera={camera} selected={selected} />
      <Tooltip
        outline={outline}
        chronology={chronology}
        edges={edges}
        lanes={arrangement.lanes}
        hovered={hovered}
        within={size}
      />
    </div>
  )
}
